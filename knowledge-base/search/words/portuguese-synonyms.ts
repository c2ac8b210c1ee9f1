/** Groups of words that customers use for the same thing, one group a line, accents off. */
export const portugueseSynonyms = `
custo preco valor taxa tarifa custar pagar
gratis gratuito gratuitamente gratuitidade
barato economico
desconto promocao oferta abatimento
cupom voucher vale
pagar pagamento quitar quitacao
parcela parcelar parcelamento prestacao
conta fatura cobranca boleto
cobrar debitar cobranca debito
reembolso reembolsar estorno estornar devolver devolucao ressarcimento ressarcir restituicao
trocar troca substituir substituicao permuta
cancelar cancelamento desistir desistencia anular anulacao rescindir rescisao
apagar excluir exclusao eliminar remover remocao deletar encerrar
pedir pedido solicitar solicitacao requerer requerimento requisitar requisicao
pedido compra encomenda
comprar adquirir aquisicao compra
obter conseguir receber adquirir arranjar
receber recebimento chegar
enviar envio mandar remeter remessa despachar expedir
entrega entregar envio remessa
frete envio transporte portes
prazo tempo demora demorar periodo duracao
demorar esperar aguardar tardar
atraso atrasar atrasado demora
rastrear rastreamento rastreio acompanhar localizar
onde local lugar sitio localizacao
endereco morada
cidade municipio
celular telemovel telefone
telefone contato ligar telefonico
ligar telefonar chamada
contato contatar falar comunicar
mensagem recado
email correio
site pagina portal website
internet online web
aplicativo app aplicacao
arquivo ficheiro documento
tela ecra
usuario utilizador
senha password palavra-passe
login entrar acessar acesso aceder conectar
acessar aceder acesso entrar consultar
conta cadastro perfil
cadastrar cadastro inscrever inscricao registrar registro registo registar
inscrever inscricao matricular matricula
registro registo
mudar alterar alteracao trocar modificar modificacao atualizar atualizacao editar corrigir
atualizar atualizacao renovar renovacao
renovar renovacao prorrogar prorrogacao
corrigir correcao retificar retificacao emendar
erro falha problema defeito avaria engano incorrecao inconformidade
defeito quebrado estragado danificado avariado
consertar conserto reparo reparar reparacao arrumar assistencia
garantia cobertura
nota fatura recibo comprovante comprovativo
comprovante comprovativo prova recibo
documento documentacao papel
formulario impresso modelo
certificado certidao diploma atestado declaracao
assinar assinatura subscrever subscricao
assinatura plano mensalidade
usar utilizar utilizacao uso empregar
utilidade serventia finalidade objetivo proposito
objetivo finalidade intuito meta proposito
servir serventia
funcionar operar funcionamento
fazer efetuar realizar executar realizacao
criar criacao abrir abertura constituir constituicao fundar montar
empresa firma sociedade companhia negocio
negocio atividade
loja estabelecimento comercio
vender venda comercializar comercializacao
produto mercadoria artigo item
empregado funcionario trabalhador colaborador
patrao empregador entidade
emprego trabalho
trabalhar trabalho laboral
salario remuneracao vencimento ordenado
ferias descanso
demitir despedir despedimento demissao
contratar contrato contratacao
comecar iniciar inicio comeco
terminar acabar fim termino finalizar conclusao concluir
parar interromper suspender suspensao
obrigatorio obrigacao necessario exigido exigir preciso
precisar necessitar necessario
dever obrigacao
poder conseguir possivel
permitir autorizar autorizacao permissao licenca
autorizacao licenca alvara permissao
proibido proibir vedado impedido
regra norma regulamento regulamentacao
lei legislacao legal diploma
condicao requisito criterio exigencia
requisito exigencia
direito
multa coima penalidade sancao
consequencia efeito implicacao resultado
beneficio vantagem
desvantagem inconveniente
diferenca distinguir distincao diferente
tipo modalidade especie categoria
forma maneira modo jeito
procedimento processo passo tramite
informacao dado esclarecimento
saber conhecer descobrir
ver visualizar consultar verificar conferir checar
verificar conferir confirmar checar validar
procurar buscar pesquisar busca encontrar achar
encontrar achar localizar
ajuda ajudar apoio auxilio suporte assistencia
apoio incentivo subsidio
duvida pergunta questao
reclamar reclamacao queixa denuncia
responder resposta
responsavel encarregado incumbido
dono proprietario titular
cliente consumidor comprador
pessoa individuo cidadao
estrangeiro internacional exterior
pais nacao
carro automovel veiculo viatura
casa residencia domicilio moradia
crianca menor filho
velho idoso
dinheiro capital quantia
banco bancario
imposto tributo fiscal tributacao
horario hora
dia data
hoje agora atualmente
rapido urgente urgencia imediato
antes previamente anteriormente previo
depois apos posteriormente
maximo limite maior
minimo menor
guardar salvar armazenar conservar
perder perda extraviar extravio
roubo roubar furto
mostrar exibir apresentar
apresentar entregar submeter
incluir adicionar acrescentar inserir
retirar tirar levantar levantamento
baixar descarregar download
imprimir impressao
mudanca alteracao
significar significado definicao
definir definicao conceito
chamar nome denominar denominacao designacao
nome denominacao designacao
escolher selecionar optar escolha
aceitar aceite
recusar rejeitar negar recusa
ganhar receber auferir
participar participacao
estudante aluno academico discente
professor docente
universidade faculdade
disciplina materia cadeira
prova exame avaliacao
nota media
caracteristica requisito atributo
descricao definicao
exploracao explorar
encerrar fechar encerramento fecho cessar cessacao
pressuposto requisito condicao
constituicao criacao
inscricao registro registo
transmissao transferencia
transferir transferencia transmitir
prorrogar aumentar estender ampliar
comunicar informar notificar avisar comunicacao notificacao
presenca comparecer presente
ausencia falta
elemento dado
browser navegador
copia duplicata
cartaocredito cartao
cartaodebito cartao
avista pagamento
habilitacao carta
indisponivel esgotado
engano erro
urgente urgencia rapido
tamanho medida numero numeracao
cor
peca produto
embalagem pacote caixa
pacote encomenda
presente
transportadora correio entregador
retirada retirar
agendar marcar agendamento marcacao
remarcar adiar reagendar
seguro protegido seguranca
fraude golpe
vazamento vazar
bloquear bloqueio
desbloquear desbloqueio
ativar ativacao habilitar
desativar desativacao desabilitar
saldo extrato
limite
fidelidade pontos
indicar indicacao recomendar
`;
