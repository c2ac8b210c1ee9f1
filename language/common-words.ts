/**
 * What the language model of `recogniseLanguage` learns from: everyday and customer-service words, folded
 * (accents are evidence of their own). Frequent function words are listed first and count more.
 */
export const commonWords = {
  'pt-BR': {
    function: `o os a as um uma uns umas de do da dos das em no na nos nas por pelo pela pelos pelas para pra pro com
sem sob sobre ate desde entre contra e ou mas porem nem que se porque quando como onde quanto quantos quanta qual
quais quem cade eu tu ele ela eles elas nos voce voces vos me te lhe meu minha meus minhas teu tua seu sua seus
suas nosso nossa este esta estes estas esse essa esses essas isto isso aquele aquela aquilo nao sim ja ainda
tambem so mais menos muito muita muitos pouco tao bem mal aqui ali la ai agora hoje ontem amanha sempre nunca
depois antes e sao foi foram era ser sou somos esta estao estou estava ter tem tenho temos tinha ha haver vai vou
vao ir fazer faz fiz feito pode posso podem poder quer quero queria gostaria preciso precisa devo deve consigo
consegue algum alguma nenhum nenhuma todo toda todos tudo nada outro outra mesmo cada oi ola obrigado obrigada
favor dia tarde noite vc pq tb blz`,
    content: `pedido pedidos compra comprar comprei comprado entrega entregar entregue entregaram entregador
chegou chegar chega chegando recebi receber recebeu produto produtos loja site aplicativo conta cartao credito
debito boleto pagamento pagar paguei pago pagos valor valores preco desconto cupom frete prazo troca trocar devolver
devolucao devolvi reembolso estorno dinheiro reais garantia defeito quebrado quebrou veio errado errada tamanho cor
camisa tenis sapato roupa celular telefone nota fiscal endereco rua numero cidade cep senha cadastro cadastrar
cadastrado alterar mudar trocado cancelar cancelamento cancelei atraso atrasado atrasada demora demorando dias
horas semana mes ano prazo atendimento atendente pessoa humano falar ajuda ajudar duvida pergunta problema
resolver resolvido informacao servico empresa empresas cliente reclamacao reclamar advogado processo justica
parcela parcelas parcelado fatura limite saldo transferencia juros comprovante documento identidade aconteceu
funciona funcionando funcionar acesso acessar entrar codigo rastreio rastrear rastreamento correios transportadora
retirar retirada estoque disponivel novo nova usado caixa embalagem presente assinatura plano renovar registo
registro licenca atividade certidao pedir obter solicitar solicitacao emitir emissao necessario necessaria
enviar envio enviei mandar mandei mandaram saber quantas vezes coisa jeito gente homem mulher filho casa trabalho
lugar tempo hora vida mundo parte ponto forma caso maneira estabelecimento alojamento comercial publico
tirar colocar ficar ficou deixar deixou achei achar viu ver vendo olhar esqueci perdi perdido roubaram roubado
abrir fechar fechado aberto funcionamento horario qualquer algumas verdade certo certa bom boa otimo pessimo
ruim absurdo vergonha urgente rapido logo entao assim porque serio quase junto durante atraves
estrangeiro exterior viagem moeda cobranca cobrado cobraram cobrar duas tres quatro cinco seis sete oito nove dez
primeiro segundo ultima ultimo proxima proximo feira sexta sabado domingo segunda janeiro fevereiro marco
nada opcao opcoes area areas base quadro proposta lembrar musica tocar tempo previsao despertador luz lampada ligar desligar lista tarefa reuniao`,
  },
  en: {
    function: `the a an of to in on at by for from with without about into over under up down out off and or but
so if because when how where what which who whom whose why i you he she it we they me him her us them my your his
its our their mine yours this that these those is are was were be been being am isnt arent wasnt do does did dont
doesnt didnt have has had havent hasnt can could cant couldnt will would wont wouldnt shall should may might must
not no yes yet still also just only more most much many few very too well here there now today yesterday tomorrow
always never after before then than as while until any some all every each other another same such own get got
gets make made want wanted need needs needed please hi hello thanks thank hey im ive id youre whats thats there
let lets go going gone know say said see take come thing things way something anything someone nothing`,
    content: `order orders ordered buy bought purchase purchases delivery deliver delivered arrive arrived arrives
received receive product item items shop store website app account card credit debit payment pay paid pays price
amount discount coupon shipping ship shipped track tracking return returns returned exchange refund refunded money
dollars warranty broken broke damaged wrong size color colour shirt shoes clothes phone number invoice address
street city zip password login sign change changed cancel cancelled canceled late delay delayed waiting wait days
hours week month year support agent person human talk speak help question problem issue solve solved information
service company customer complaint complain lawyer bank balance transfer transferred fee fees charge charged
charges receipt document identity verify verification happened work works working access enter code activate
pending withdrawal cash machine currency rate top withdraw declined statement transaction stolen lost
new old used box gift subscription plan renew open close closed opening send sent tell find found look looking
time times people man woman home house play music song weather forecast alarm light lights turn set list task
meeting remind reminder call called email name date read write book flight travel restaurant food recipe cook
translate language word meaning mean weather temperature tonight morning evening night hour minute next last first
second third one two three four five six seven eight nine ten good bad great best better worst right really
possible able available different long short big small high low keep leave put give gave think like love feel
update check show start stop run try tried using use does through between during against enough which
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december outside inside quickly currently already physical virtual exchange support country`,
  },
} as const;
