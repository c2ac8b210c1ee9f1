/**
 * Words of customer service in English and Portuguese, for messages that mix the two ("quero um refund"):
 * each joins the synonyms of both languages.
 */
export const bothLanguages = `
refund reembolso estorno
order pedido encomenda
invoice fatura nota
receipt recibo comprovante
exchange troca trocar
return devolucao devolver
shipping frete envio
delivery entrega
deliver entregar
tracking rastreio rastreamento
track rastrear
password senha
login entrar
account conta cadastro
cancel cancelar
cancellation cancelamento
discount desconto
coupon cupom
gift presente
size tamanho
colour cor
color cor
payment pagamento
pay pagar
card cartao
installments parcelas parcelamento
price preco
warranty garantia
broken quebrado
damaged danificado
late atrasado
delay atraso
address endereco
phone telefone
store loja
stock estoque
product produto
sale promocao
support suporte atendimento
help ajuda
complaint reclamacao
customer cliente
hours horario
opening abertura
privacy privacidade
data dados
delete apagar excluir
email correio
message mensagem
website site
bank banco
transfer transferencia
money dinheiro
`;
