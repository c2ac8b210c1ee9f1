/** Groups of words that customers use for the same thing, one group a line, accents off. */
export const portugueseSynonyms = `
custo preco valor taxa tarifa custar pagar
gratis gratuito gratuitamente gratuitidade
barato economico
desconto promocao oferta abatimento
cupom voucher vale
pagar pagamento quitar quitacao
conta fatura cobranca boleto
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
frete envio transporte portes
prazo tempo demora demorar periodo duracao
demorar esperar aguardar tardar
onde local lugar sitio localizacao
endereco morada
cidade municipio
celular telemovel telefone
telefone contato ligar telefonico
contato contatar falar comunicar
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
mudar alterar alteracao trocar modificar modificacao atualizar atualizacao editar corrigir
atualizar atualizacao renovar renovacao
renovar renovacao prorrogar prorrogacao
corrigir correcao retificar retificacao emendar
erro falha problema defeito avaria engano incorrecao inconformidade
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
patrao empregador entidade
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
poder conseguir possivel
autorizacao licenca alvara permissao
proibido proibir vedado impedido
regra norma regulamento regulamentacao
lei legislacao legal diploma
condicao requisito criterio exigencia
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
responsavel encarregado incumbido
dono proprietario titular
cliente consumidor comprador
pais nacao
carro automovel veiculo viatura
casa residencia domicilio moradia
crianca menor filho
velho idoso
dinheiro capital quantia
banco bancario
imposto tributo fiscal tributacao
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
retirar tirar levantar levantamento
baixar descarregar download
mudanca alteracao
definir definicao conceito
chamar nome denominar denominacao designacao
escolher selecionar optar escolha
aceitar aceite
recusar rejeitar negar recusa
ganhar receber auferir
participar participacao
estudante aluno academico discente
universidade faculdade
disciplina materia cadeira
prova exame avaliacao
nota media
caracteristica requisito atributo
descricao definicao
exploracao explorar
encerrar fechar encerramento fecho cessar cessacao
pressuposto requisito condicao
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
peca produto
embalagem pacote caixa
pacote encomenda
retirada retirar
agendar marcar agendamento marcacao
remarcar adiar reagendar
seguro protegido seguranca
vazamento vazar
desbloquear desbloqueio
desativar desativacao desabilitar
saldo extrato
indicar indicacao recomendar
`;
