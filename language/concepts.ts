/**
 * Words of both languages that mean about the same to a customer, folded, one concept a line. They let
 * few examples reach further, and examples in one language help messages in the other. A word may stand
 * in several lines. Words that mean something else in the other language are left out.
 */
export const concepts = `
cancelar cancelamento desistir anular desfazer cancel cancellation abort undo revoke terminate
trocar troca substituir substituicao exchange swap replace replacement
devolver devolucao retornar return returns
reembolso reembolsar estorno estornar ressarcimento ressarcir refund refunded reimburse reimbursement
comprar compra adquirir buy purchase bought
pedido encomenda order
produto mercadoria artigo item product merchandise goods
pagar pagamento quitar pay payment paid
cobrar cobranca debitar debito descontar charge charged debit bill billed
fatura boleto conta invoice bill
nota fiscal recibo comprovante receipt invoice
preco valor custo custar price cost amount
taxa tarifa juros fee fees rate surcharge
gratis gratuito free complimentary
desconto promocao oferta cupom voucher discount promotion deal coupon promo
parcelar parcela parcelamento prestacao installment installments instalment
dinheiro grana money cash funds
cartao card
credito credit
banco bank
saldo balance
transferir transferencia transfer wire
depositar deposito recarregar recarga deposit topup top reload
sacar saque retirar withdraw withdrawal
moeda cambio currency exchange
limite maximo limit maximum cap
entrega entregar envio enviar mandar despachar remessa deliver delivery ship shipping shipment send sent dispatch
frete shipping postage freight
correio correios transportadora entregador courier carrier mail post
rastrear rastreio rastreamento acompanhar localizar track tracking trace locate follow
atraso atrasar atrasado demora demorar late delay delayed
esperar aguardar espera wait waiting
prazo previsao deadline due estimate
chegar chegou arrive arrived arrival come came
receber recebi receive received get got
faltar faltando ausente missing lack absent
perder perdido perdi sumiu extraviado lose lost misplaced
roubo roubar furtado roubado steal stolen theft
fraude golpe clonado fraud scam cloned
quebrado quebrar defeito danificado estragado avariado rasgado rasgo rasgou trincado rachado riscado amassado lascado furado manchado broken break damaged defective faulty cracked torn ripped scratched dented chipped stained
funcionar funciona work works working function
falha erro problema bug fail failed failure error problem issue trouble wrong
recusado recusar negado negar rejeitado decline declined reject rejected refuse refused deny denied
bloquear bloqueado bloqueio travado block blocked lock locked freeze frozen
liberar desbloquear unlock unblock
ativar ativacao habilitar activate activation enable
desativar deactivate disable
garantia warranty guarantee
conserto consertar reparo reparar arrumar assistencia fix repair
tamanho medida numeracao size fit
cor color colour
estoque disponivel disponibilidade stock available availability
loja shop store
site pagina website site page web
aplicativo app application
cadastro cadastrar registrar registro inscrever register registration signup enroll
entrar acessar acesso login logar access signin log
senha password passcode pin
conta perfil account profile
usuario cliente customer client user
nome name
endereco address
telefone celular fone numero phone telephone mobile cell
email mail
mudar alterar alteracao atualizar atualizacao editar corrigir modificar change modify edit update alter amend
excluir apagar remover deletar encerrar delete remove erase close
identidade documento verificar verificacao confirmar identity id verify verification confirm validate document
assinatura assinar plano subscription subscribe plan membership
renovar renovacao renew renewal extend
vencer vencimento validade expire expiry expiration
ajuda ajudar auxilio help assist assistance support
falar conversar contato contatar atender talk speak contact reach call
pessoa atendente humano person human agent representative
reclamar reclamacao complain complaint
pergunta duvida question query doubt
resposta responder answer reply respond response
saber informacao informar dizer know information info tell explain
ver mostrar consultar visualizar see view show check display
onde local localizacao lugar where location place
quando data dia when date day
hora horario hour hours time schedule
abrir aberto open opening
fechar fechado close closed
semana week
mes mensal month monthly
ano anual year annual yearly
hoje today
amanha tomorrow
ontem yesterday
rapido urgente acelerar fast quick quickly urgent speed
novo new
outro diferente another different other
duplicado duas duplicate duplicated twice double
pendente processando pending processing
viagem viajar voo travel trip flight vacation
exterior estrangeiro internacional pais foreign abroad overseas international country
hotel hospedagem hotel lodging accommodation
carro veiculo automovel car vehicle auto automobile
gasolina combustivel gas fuel petrol
pneu tire tyre
comida refeicao food meal dish
restaurante restaurant diner
receita cozinhar recipe cook
reserva reservar agendar agendamento marcar book reserve reservation appointment schedule
lembrete lembrar reminder remind remember
alarme despertador alarm
musica cancao tocar music song play track
luz lampada light lamp
aumentar subir increase raise higher turnup
diminuir baixar abaixar reduzir decrease lower reduce
ligar acender turn switch
clima tempo previsao chuva temperatura weather forecast rain temperature
traduzir traducao idioma lingua translate translation language
significado significar definicao mean meaning definition define
medico remedio saude doctor medicine health
emprego trabalho job work employment
salario renda folha salary income pay payroll wage paycheck
ferias folga vacation leave pto holiday
seguro insurance coverage
imposto tributo tax taxes
pontos milhas fidelidade points rewards miles loyalty
presente gift present
filho crianca bebe child children kid kids son daughter baby
familia family
casa residencia home house residence
empresa negocio company business firm
obrigado agradecer thanks thank grateful
ola oi hello hi hey
tchau adeus bye goodbye
licenca permissao autorizacao license licence permit permission authorization
requisito exigencia necessario obrigatorio requirement required need necessary mandatory
pedir solicitar requerer request ask apply
obter conseguir tirar emitir obtain get acquire issue
quem who
quanto much many
`;
