/**
 * More concepts, like those of concepts.ts: what customers of any trade, and users of any assistant, write about
 * beside orders and payments. Folded, one concept a line, both languages.
 */
export const everydayConcepts = `
comecar iniciar inicio start begin launch initiate
terminar acabar finalizar concluir conclusao finish end complete conclude
parar interromper suspender pausar stop pause suspend halt quit
continuar prosseguir seguir continue resume proceed
repetir novamente again repeat
criar gerar montar create make generate build compose
adicionar acrescentar incluir inserir anexar add insert include append attach put
procurar buscar pesquisar encontrar achar search find look seek lookup
escolher selecionar opcao choose select pick option choice
usar utilizar uso use using usage utilize
permitir permitido pode autorizar allow allowed permitted accept accepted authorize
proibir proibido vedado forbidden prohibited banned
aceitar aprovar aprovacao aprovado approve approved approval
preencher formulario ficha requerimento form fill application
inscricao inscrever matricula candidatura candidatar apply enrol enroll application
assinar assinatura sign signature
imprimir impressao copia print copy
baixar download salvar save
digitalizar escanear foto imagem fotografia anexo scan photo picture image
lista relacao listar list lists
tarefa afazer pendencia task todo
compromisso reuniao evento agenda calendario meeting event calendar appointment agenda schedule
convite convidar participante invite invitation attendee guest
aniversario birthday anniversary
feriado holiday vacation
manha morning
tarde afternoon
noite night tonight evening
minuto minutos minute minutes
segundo segundos second seconds
fuso timezone zone
cedo early earlier sooner
tarde atrasado late later
agora imediatamente ja now immediately instantly asap
antes anterior previo before previous prior earlier
depois apos seguinte proximo after next following later
ultimo recente recentemente last latest recent recently
primeiro first
antigo velho old former
cronometro temporizador timer countdown stopwatch
despertar acordar wake
volume som audio sound audio volume loud
alto grande maior high big large bigger
baixo pequeno menor low small smaller
silencio mudo calado mute silence silent quiet
playlist album faixa banda artista cantor playlist album band artist singer
filme cinema serie film movie cinema theater series show
livro audiolivro ler leitura book audiobook read reading novel
podcast episodio podcast episode
radio emissora estacao radio station fm
noticia noticias jornal manchete news headline headlines article newspaper
jogo jogar partida esporte game play match sport sports
futebol time placar campeonato football soccer team score league
teatro show espetaculo ingresso concerto theater show concert ticket event
museu exposicao patrimonio museum exhibition heritage
cultura cultural artistico arte culture cultural art arts
projeto proposta project proposal
edital chamada concurso selecao premio contest competition award prize
patrocinio patrocinador patrocinar incentivador incentivo doacao doador apoiador sponsor sponsorship donation donor grant
captacao captar arrecadar recursos verba fundo fundos fundraising funds funding
orcamento custo despesa gasto budget expense spending spend cost
relatorio prestacao contas report statement accountability
lei legislacao decreto norma portaria regra regulamento instrucao law regulation rule rules act policy legislation
artigo clausula inciso paragrafo clause section article
direito direitos right rights
obrigacao dever obrigado obligation duty obliged
contrato acordo contract agreement deal
multa penalidade sancao coima infracao fine penalty sanction ticket
recurso apelar contestar impugnar contestacao appeal dispute contest challenge
denuncia denunciar report complaint
processo tramite andamento situacao estado status progress process standing
analise avaliar avaliacao parecer review evaluate assessment rating rate
prazo vigencia duracao validade term duration period
orgao ministerio secretaria governo prefeitura municipio camara government ministry council municipality city
servico atendimento service
cidadao pessoa individuo citizen individual
cpf cnpj nif contribuinte identificacao taxpayer ssn
certidao certificado atestado declaracao comprovante certificate certification declaration attestation
passaporte visto passport visa
casamento casar casado conjuge marriage marry wedding spouse
nascimento nascer nascido birth born
morte falecer falecimento obito death died deceased
pai mae pais parente father mother parent parents mom dad
marido esposa mulher husband wife partner
amigo amiga friend friends
aluno estudante estudar escola universidade curso formacao student study school university course class training education
professor professora instrutor docente teacher instructor trainer
aposentadoria aposentar reforma pensao retirement retire pension
beneficio auxilio subsidio abono apoio benefit allowance subsidy aid
desemprego demissao demitir desempregado unemployment fired dismissed layoff
funcionario empregado trabalhador colaborador empregador employee worker staff employer
chefe gerente diretor responsavel boss manager director supervisor
deficiencia deficiente incapacidade disability disabled
idoso elderly senior
socio quota capital acionista partner shareholder
marca patente logotipo trademark brand patent logo
comercio comercial comerciante vender venda vendas commerce commercial sell sale sales seller vendor trade
mercado supermercado mercearia market supermarket grocery groceries
atacado varejo revenda retail wholesale
aluguel alugar locacao arrendar inquilino rent rental lease tenant
comodo quarto sala cozinha banheiro room bedroom kitchen bathroom
porta janela door window
obra construcao reforma construction renovation building
energia eletricidade luz electricity power energy
agua esgoto water
gas botijao gas
internet rede wifi wireless conexao sinal network connection signal broadband
computador notebook laptop computer pc
tablet ipad dispositivo aparelho device gadget machine equipment
impressora printer
tela display visor screen
bateria pilha carregador carregar battery charge charger
cabo fio tomada cable wire plug socket outlet
camera webcam camera
televisao tv televisor television
geladeira fogao maquina lavadora fridge stove washer appliance
aspirador limpar limpeza vacuum clean cleaning cleaner robot
cafe cafeteira coffee espresso cappuccino
cha suco bebida tea juice drink beverage
pizza hamburguer lanche burger sandwich snack
carne frango peixe meat chicken fish beef
fruta legume verdura fruit vegetable
pao bolo doce bread cake sweet dessert
cafe almoco jantar breakfast lunch dinner supper
ingrediente ingredient ingredients
caloria dieta nutricao calorie calories diet nutrition nutritional
vegetariano vegano vegetarian vegan
cardapio menu menu
mesa lugar assento cadeira table seat chair
delivery entrega takeaway takeout
gorjeta tip
trem trens metro onibus train subway metro bus
taxi uber corrida cab taxi ride uber
aeroporto companhia aeroport airport airline
bagagem mala luggage baggage suitcase
passagem bilhete ticket fare
partida saida embarque departure depart leave boarding
transito engarrafamento traffic jam congestion
rota caminho direcao trajeto route direction directions way path navigate
distancia longe perto proximo distance far near nearby close
mapa map gps
estrada rodovia rua avenida road highway street avenue
estacionar estacionamento garagem parking park garage
placa licenciamento emplacamento plate registration
motorista dirigir habilitacao cnh driver drive driving
oleo manutencao revisao oil maintenance service tune
bicicleta moto bike bicycle motorcycle
acidente batida colisao sinistro accident crash collision
neve snow snowy
vento windy wind
frio cold chilly freezing
calor quente hot warm heat
sol ensolarado sunny sun sunshine
nublado nuvem cloudy cloud clouds
umidade humidity humid
guarda chuva umbrella raincoat
grau graus celsius fahrenheit degree degrees
azul vermelho verde amarelo branco preto blue red green yellow white black purple pink orange
escuro escurecer dim dark darker
claro brilho clarear bright brighter brightness
desligar apagar off shut
ligar acender on enable
aquecimento termostato heating thermostat heater
alexa siri google assistente robo bot assistant
piada engracado rir joke funny laugh humor
historia conto story tale
poema poesia poem
fato curiosidade fact trivia
calcular calculo soma somar calculate calculation sum math equation
dividir divisao divided divide
multiplicar vezes times multiply multiplied
porcentagem percentual percent percentage
converter conversao convert conversion
soletrar escrever escrito spell spelling write written
sinonimo antonimo synonym antonym
palavra termo word term phrase
pronuncia falar say pronounce
acao acoes bolsa investimento investir stock stocks share shares invest investment
criptomoeda bitcoin crypto cryptocurrency
poupanca economizar poupar savings save saving
emprestimo financiamento financiar hipoteca loan mortgage financing lend borrow
divida devedor debt owe owed
cheque check cheque checkbook
caixa eletronico atm cashpoint machine
extrato movimentacao lancamento statement transaction transactions history
agencia filial branch office
gerente manager
pontuacao score rating
investigar investigacao suspeito estranho investigate suspicious strange unknown unrecognized unfamiliar
reconheco desconheco reconhecer recognize recognise recognised unrecognised
autorizei permissao authorised authorized consent
virtual digital online virtual digital online
fisico plastico physical plastic
contactless aproximacao contactless tap nfc
visa mastercard visa mastercard amex
euro libra dolar real euro euros pound pounds dollar dollars gbp usd eur
automatico automaticamente automatic automatically auto recurring
agendado programado scheduled planned
extra adicional suplementar additional extra another
escondido oculto hidden undisclosed
inesperado surpresa unexpected surprise
errado incorreto engano wrong incorrect mistake mistaken mistakenly accidentally
certo correto right correct accurate
igual mesmo same identical equal
diferenca comparar compare difference versus
melhor otimo excelente best better great excellent good
pior ruim pessimo horrivel worst worse bad terrible awful horrible
gostar adorar amar like love enjoy
odiar detestar hate dislike
favorito preferido preferir favorite favourite prefer preference
recomendar sugerir sugestao indicar recommend suggest suggestion recommendation
popular famoso popular famous
seguro seguranca safe safety security secure
perigoso risco perigo danger dangerous risk
dificil complicado difficult hard complicated
facil simples easy simple
possivel consigo posso possible able
preciso necessito need require
querer desejar gostaria want wish would
tentar tentativa try tried attempt attempts
esquecer esqueci esquecido forget forgot forgotten
lembrar recordar remember recall
entender compreender explicar explicacao understand explain clarify explanation
ensinar aprender teach learn
mensagem sms texto recado message text sms
chamada ligacao ligar telefonar call phone dial
contato agenda contact contacts
destinatario remetente recipient sender
responder resposta retorno reply respond response answer
publicar postar tweet tuitar post tweet share facebook twitter instagram
notificacao aviso alerta avisar notification alert notify warn
configuracao ajuste preferencia setting settings preference configure setup
idioma portugues ingles espanhol frances language portuguese english spanish french italian german
versao atualizacao version update upgrade
lento devagar slow slowly
travar congelar crash freeze frozen hang
instalar instalacao install installation
link endereco link url
codigo numero code number
tamanho peso altura largura size weight height width dimension
quantidade numero quantity amount number count
metade parcial half partial partially
total tudo inteiro todo total whole entire all full
nada nenhum none nothing
vazio empty blank
idade anos age old
sexo genero gender sex
hospital clinica consulta exame hospital clinic appointment exam
dor doente sintoma doenca pain sick symptom disease ill
vacina vacinacao vaccine vaccination shot
gravida gravidez gestante pregnant pregnancy maternity
dentista dente dentist tooth
animal cachorro cao gato bicho pet animal dog cat
roupa camisa camiseta calca vestido clothes shirt pants dress clothing
sapato tenis bota sandalia shoe shoes sneakers boots
joia relogio anel jewelry watch ring
brinquedo toy toys
movel sofa cama furniture couch bed
ferramenta tool tools
lavar lavanderia wash laundry
viajante turista turismo alojamento tourist tourism traveler
praia piscina beach pool
academia exercicio gym exercise workout fitness
igreja religiao church religion
policia boletim police
bombeiro emergencia emergency urgent
juiz tribunal justica judge court justice lawsuit
voto eleicao vote election
oculos lente glasses lens
nome sobrenome apelido name surname nickname
quem voce criador who creator made
obrigado agradeco valeu thanks thank appreciate
desculpa perdao desculpe sorry apologize apologies
parabens elogio congratulations congrats praise compliment
sim claro certo confirmo yes yeah yep sure confirm correct ok okay
nao negativo jamais no nope never not
`;
