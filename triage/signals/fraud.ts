import { SignalPhrases } from './phrases';

export const fraudPhrases = new SignalPhrases({
  phrases: `
  (fraude|fraudes|fraudado|fraudada|fraudaram|fraudulenta|fraudulento|fraudulentas|estelionato|estelionatario|golpista|golpistas|phishing)
  (cai|caiu|caimos|sofri|sofreu|vitima|levei|tomei|e|foi|um|num|no|parece|seria|suspeita|aplicaram|aplicando|deram|tentativa|tentando|dando|isso_e|denunciar|possivel|do|recebi|esse|acho_que_e|de) (em|de|num|um|no|me|o|uma|e)? (de|um|do|o|em)? golpe (de|do|no|na|da|com|usando|em|pelo|e|ou|$|por|meu|isso|mas)
  golpe (do|no) (pix|boleto|whatsapp|whats|cartao|site|instagram|motoboy|falso|nome)
  golpe usando
  (nao|n) (reconheco|reconhecemos|reconheci|autorizei|autorizamos|fiz|fui_eu|fomos_nos|fizemos|realizei|pedi|solicitei|comprei|efetuei) (essa|esse|esta|este|a|o|nenhuma|nenhum|quem|que|tal|uma|dois|duas|as|os|essas|esses|isso_no|eu_que|e|aquela|aquele|nada_disso|$) (compra|compras|cobranca|cobrancas|pedido|pedidos|transacao|transacoes|lancamento|lancamentos|debito|fatura|gasto|valor|despesa|parcela|comprou|fiz|fez|pagamento|apareceu|apareceram|assinatura|cadastro|$|no_meu_cartao|conta|acesso|login)
  (compra|compras|cobranca|pedido|transacao|lancamento|conta|cadastro|debito|pagamento|pix|transferencia|pedidos|cobrancas|emprestimo) … que (eu|nos)? (nao|nunca|n|jamais) (fiz|reconheco|autorizei|realizei|fizemos|efetuei|pedi|abri|solicitei|criei|contratei|comprei|mandei|e_meu)
  (fizeram|fez|realizaram|efetuaram|usaram|alguem_fez|alguem_comprou|compraram|alguem_usou|usou|passaram|parcelaram) … (compra|compras|pedido|pedidos|cartao|conta|cadastro|cpf|dados|meu_nome|pix|nome) … (sem|em|com|no|do|usando|e) (minha|meu|meus|minhas|eu|o_meu|a_minha|nao|os_meus) (autorizacao|nome|permissao|saber|cartao|conta|cpf|dados|consentimento|conhecimento|fui_eu|cadastro|autorizar)
  (usaram|usando|roubaram|robaram|roubaro|roubou|clonaram|clonaro|clonou|vazaram|vazou|pegaram|copiaram|hackearam|hackeou|invadiram|invadiu|acessaram|roubados|vazados|usou|entraram_na|entraram_em) … (meu_cartao|meus_dados|meu_cpf|minha_conta|minha_senha|o_cartao|minhas_senhas|a_conta|meu_cadastro|o_cpf|minha_identidade|meu_whatsapp|os_dados|meu_perfil|meu_login|dados_do_cartao|meu_nome)
  (conta|cartao|cadastro|perfil|login|email|whatsapp|senha|cpf|dados|acesso) (foi|esta|fui|foram|meu|ja_foi|ta) (sendo)? (hackeada|hackeado|invadida|invadido|clonada|clonado|clonados|roubada|roubado|usado_por_outra_pessoa|usada_por_outra_pessoa|vazados|vazado|roubados|usado_indevidamente|comprometida|comprometido|violada|usados_por_terceiros|usada_por_terceiros)
  (fui|acho_que_fui|meu|minha|fomos|me|cartao|conta|tive|tiveram) (cartao|conta|whatsapp|o_cartao|a_conta|perfil|meu_cartao|minha_conta)? (clonado|clonada|hackeado|hackeada|hackearam|clonaram|invadida|invadido|enganado|enganada|roubado_no_site|lesado|lesada)
  (site|boleto|email|link|pagina|anuncio|loja|perfil|sms|mensagem|instagram|whatsapp|pix|codigo_de_barras|ligacao|qr_code) (do|da|que|e|era|de_voces|de_cobranca|enviado|parece|muito|aqui|pode_ser|com)? (voces|e|era|recebi|parece|suspeito)? (falso|falsa|fake|clonado|falsos|suspeito|suspeita|golpe|fraudulento|adulterado|pirata|falsificado)
  (se_passando|se_passou|passando_se|fingindo|fingiu|usando_o_nome|em_nome|se_passaram|se_dizendo) (por|ser|de|da|do) … (voces|loja|empresa|atendente|funcionario|banco|mim|voce|representante|suporte|vcs|marca)
  (pediram|pediu|pedindo|ligaram|ligou|mandaram|mandou|recebi|solicitou|solicitaram) … (senha|codigo_de_seguranca|token|codigo|cvv|dados_do_cartao|pix|deposito) … (dizendo|em_nome|suspeito|por_telefone|pelo_whatsapp|se_passando|fingindo|por_ligacao|no_whatsapp|estranho|achei_estranho|falando_que_era)
  (acesso|login|compra|movimentacao|atividade|tentativa_de_login|tentativa_de_acesso|transacao|entrada|acessos) (suspeito|suspeita|estranho|estranha|desconhecido|desconhecida|indevido|indevida|nao_autorizado|nao_autorizada|suspeitos|desconhecidas|indevidas|que_nao_sou_eu)
  (cobranca|cobrancas|debito|debitos|compra|compras|uso|utilizacao|saque|lancamento) (indevida|indevidas|indevido|nao_autorizada|nao_autorizado|desconhecida|clandestina|nao_reconhecida|nao_reconhecido|desconhecido|que_desconheco|desconhecidas)
  (alguem|outra_pessoa|um_desconhecido|terceiros|bandido|criminoso|criminosos|hackers|hacker|um_estranho) … (acessou|entrou|invadiu|comprou|usou|usando|trocou|mudou|alterou|esta_usando|acessaram|compraram|gastou|gastaram|logado|logada) … (minha|meu|meus|no_meu|em_meu|na_minha|com_o_meu|com_meu) (conta|cartao|senha|nome|cadastro|cpf|dados|email|endereco|perfil|dinheiro|acesso|login)
  (fraud|fraudulent|fraudulently|fraudster|fraudsters|phishing|phished|identity_theft|scammer|scammers|scammed|scamming|impersonator|impersonating|impersonated|defrauded)
  (a|is|this|been|got|the|it|possible|looks_like_a|total|report|fake|your_site|of|victim_of|phone|text|sms|email|whatsapp|pix|payment|another|suspected) (a|this|be|total|complete|of)? (a)? scam (and|$|or|call|email|text|message|website|site|using|with|pretending|link|from|i|that|to|about|attempt)
  (didnt|did_not|never|havent|dont|do_not|wasnt|not) (make|made|authorise|authorize|authorised|authorized|recognise|recognize|place|placed|approve|approved|order|do|me_who|buy|sign_up|open|opened|create|request|know_about|initiate) (this|that|these|those|the|any|a|it|an|anything|who_made|who_placed|me|$|such) (purchase|purchases|order|orders|transaction|transactions|charge|charges|payment|payments|account|login|one|of|$|from|transfer|debit|subscription|withdrawal|on|and)
  (purchase|purchases|order|orders|transaction|transactions|charge|charges|payment|payments|account|something|login|items|loan) … (i|we) (did_not|didnt|never|dont|havent|do_not) (make|made|authorise|authorize|authorised|authorized|recognise|recognize|place|placed|approve|approved|order|ordered|open|opened|created|buy|bought|request|requested|do|did|know)
  (unauthorised|unauthorized|unrecognised|unrecognized|suspicious|unknown|strange|unfamiliar|bogus) (purchase|purchases|transaction|transactions|charge|charges|payment|payments|login|log|access|activity|order|orders|use|withdrawal|email|call|sign|link|device|debit|message|text|website)
  (account|card|email|profile|details|identity|password|data|information|number|whatsapp|login) (was|has_been|got|is|were|been|have_been|is_being|might_be|may_be|may_have_been|just_got|details_were|info_was|number_was|being) (just|probably)? (hacked|cloned|compromised|stolen|breached|hijacked|used_by_someone_else|used_without|leaked|taken_over|skimmed|used_without_my)
  (hacked|cloned|stole|stolen|skimmed|hijacked|leaked|broke_into|hacking|cloning) (my|our|into_my|credit|into|card|the) (account|card|identity|details|data|my_account|email|credit_card|password|info|card_details|information|bank|personal|profile|login|number|card_number)
  (got|been|getting|was|were|am_being) (hacked|scammed|cloned|phished|defrauded|conned|tricked_into)
  (someone|somebody|a_stranger|hackers|hacker|a_hacker|another_person|strangers|thieves|criminals|a_thief|they|some_person|who) … (used|using|accessed|access|bought|ordered|changed|hacked|logged|opened|stole|placed|spent|made_a_purchase|made_purchases|got_into|has|charged|logging) … (my|our|in_my|with_my|on_my|into_my|under_my) (card|account|name|details|identity|password|email|address|credit|information|money|debit|data|saved_card|profile|id)
  (fake|counterfeit|phishing|cloned|bogus|spoofed|spoof) (website|site|email|emails|link|boleto|invoice|sms|text|message|messages|page|call|profile|store|ad|bill|account|payslip|order|barcode|listing|app|shop|instagram)
  (pretending|claiming|posing|pretended|claims|claimed|pretends) (to_be|as|to_represent|be|theyre|to_work|she_was|he_was|they_were) … (you|your|company|agent|support|staff|store|bank|employee|customer_service|from_your|shop|delivery|courier|brand)
  (used|charged|using|opened) (without|in_my_name|under_my_name) (my|permission|authorisation|authorization|without|consent|$)? (permission|consent|authorization|authorisation|knowledge|knowing)?
  (charged|billed|debited|took_money|taken) … without (my|any|our|asking) (permission|consent|authorisation|authorization|knowledge|approval|authorising|authorizing)
  (it|that|this) (was|wasnt|is|isnt) (not)? me $
  (descobri|descobrimos|percebi|vi|soube|avisaram|disseram|suspeito|parece|desconfio|acho) (que|depois_que|ser)? (era|e|foi|eram|seja|ser) (um)? (golpe|fraude|falso|golpista|golpistas)
  (that|this|the|it) (order|purchase|charge|transaction|payment|login|one|withdrawal) (was|wasnt|isnt|was_not|is_not) (not|never)? (me|mine|by_me|made_by_me|placed_by_me|us|authorised|authorized)
  not (me|mine|my|us) (who|that|made|order|purchase|transaction|login|placed) (who|that|made|purchase|bought|logged|placed|ordered|this|it|made_this|made_that)
`,
  exceptions: `
  (golpe|golpes) (de|do|no|para) (sorte|mestre|estado|ar|karate|vista|boxe|judo|kung_fu|luta|vento|direita|misericordia|treino|muay_thai|forca|marketing)
  (couro|pele|cilio|cilios|unha|unhas|planta|plantas|bolsa|joia|joias|tatuagem|fundo|piso|gramado|cabelo|pedra|sangue|neve|parede|bigode|barba|flores|diamante|teto) (falso|falsa|falsos|falsas|fake)
  (fake|faux) (fur|leather|nails|eyelashes|lashes|tan|plants|plant|flowers|diamond|diamonds|grass|blood|snow|wood|tattoo|moustache|beard|candles|candle|fire|pearls|gold|hair|ponytail|money_prop)
  (antifraude|anti_fraude|antifraud|anti_fraud|fraud_protection|fraud_prevention|protecao_contra_fraude|protecao_contra_fraudes|seguro_contra_fraude|seguro_fraude|analise_de_fraude|fraud_department_hours|contra_fraudes)
  (como|how|what|o_que) … (evitar|evitam|fazem_contra|me_proteger|avoid|prevent|protect|protegem|protegidos|fight|stop) … (golpe|golpes|fraude|fraudes|scam|scams|fraud|phishing)
  (livro|filme|serie|book|movie|film|series|game|jogo|documentary|documentario|novel|poster|curso|course|podcast) … (golpe|fraude|fraud|scam|phishing|golpista|scammer|identity_theft|hackers)
  (nao|not|isnt|never|sem) (e|foi|a|se_trata_de|is|was|nenhum|suspeita_de|caso_de|sei_se_e|any) (um|uma|a|case_of)? (golpe|fraude|fraud|scam|phishing)
  (growth|bio|life|fashion|travel|beauty|style|ikea|kitchen|storage|productivity) (hack|hacks|hacker|hacked)
`,
});

/** Whether the customer reports money or data misused by somebody else. */
export function reportsFraud(message: string): boolean {
  return fraudPhrases.standIn(message);
}
