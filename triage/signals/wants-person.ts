import { callsPerson } from './calls-person';
import { SignalPhrases } from './phrases';

const portugueseStaff =
  'atendente|atendentes|humano|humana|pessoa|pessoas|alguem|operador|operadora|representante|consultor|consultora|supervisor|supervisora|gerente|vendedor|vendedora|especialista|responsavel|agente|atendimento|suporte|sac|gente|tecnico|funcionario|funcionaria|ser_humano|equipe|chefe|chefia|gerencia';
const englishStaff =
  'sales|billing|agent|agents|human|humans|person|people|representative|rep|operator|someone|somebody|anyone|anybody|manager|supervisor|advisor|adviser|specialist|assistant|employee|staff|team|support|human_being|customer_service|customer_support|customer_care|boss|superior|whoever';

export const wantsPersonPhrases = new SignalPhrases({
  phrases: `
  ^ (um|uma|o|a|com|quero|queria|preciso|preciso_de|por_favor|oi|ola|me_da|so)? (um|uma|o|a)? (atendente|atendentes|humano|humana|pessoa|operador|operadora|agente|atendimento_humano|suporte_humano|ser_humano|pessoa_real|pessoa_de_verdade|gente_de_verdade|supervisor|gerente|alguem_ai|alguem) (por_favor|ja|agora|urgente|humano|humana|real|de_verdade|ai|disponivel|online|ai_por_favor)? (por_favor|agora)? $
  (falar|conversar|falo|converso|fale|conversa|fala|tratar|contato|resolver|desabafar|esclarecer|falando|conversando|comunicar) (diretamente|direto|agora|hoje|logo|por_favor|ja|urgente|mesmo|urgentemente|so)? (com|c) (um|uma|o|a|algum|alguma|seu|sua|teu|tua|qualquer|outro|outra|os|as|voces)? (${portugueseStaff})
  (falar|conversar|falo|fale|conversa|fala|tratar|contato) … (com|c) (um|uma|o|a|algum|alguma|outro|outra) (atendente|humano|pessoa|ser_humano|gerente|supervisor|supervisora|representante|operador|operadora|agente)
  (passa|passar|passe|transfere|transferir|transfira|encaminha|encaminhar|encaminhe|direciona|direcionar|direcione|conecta|conectar|conecte|redireciona|redirecionar|liga|coloca|colocar|bota|manda|joga|mande|transferencia) … (pra|para|com|a|pro|ao|no) … (atendente|atendentes|humano|humana|pessoa|alguem|operador|operadora|representante|consultor|consultora|supervisor|supervisora|gerente|vendedor|especialista|responsavel|agente|atendimento|suporte|gente|setor)
  (falar|conversar|falo|fala) (com|c) (o|a|os|as)? (vendas|financeiro|comercial|setor|departamento|dono|dona)
  (quero|queria|preciso_de|exijo|adianta_quero|so_quero|me_da|me_de|chama|chamem) (uma|um|so_uma|alguma) (pessoa|humano|ser_humano) (agora|ja|$|por_favor|real|aqui|para)
  (quero|queria|preciso|gostaria|desejo|exijo|solicito|necessito|prefiro|quero_ja|cade|kd|onde_esta|tem|chama|chame|chamar|existe|manda|mande|traz|bota|poderia|pode|espero|aguardo|aguardando|esperando|solicitar) (de|ter|por|falar|um|uma|o|a|que|ai|me|algum|alguma|logo|ja|apenas|so)? (de|um|uma|o|a|algum|alguma|falar_com_um|com_um|com)? (atendente|atendimento_humano|humano|ser_humano|pessoa_real|pessoa_de_verdade|pessoa_humana|suporte_humano|operador|representante|gerente|supervisor|agente_humano|atendimento_pessoal|gente_de_verdade|contato_humano|atendimento_com_pessoa|pessoa_de_carne_e_osso)
  (quero|queria|preciso|gostaria|prefiro|posso|poderia|tem_como|da_para) … (ser_atendido|ser_atendida|ser_atendidos|atendimento) (por|de|com) (um|uma|algum|alguma)? (pessoa|humano|alguem|gente|atendente|ser_humano|gente_de_verdade|pessoas)
  (tem|ha|existe|teria) (algum|alguma|um|uma|alguem|gente) (humano|humana|pessoa|atendente|atendentes|ai|real|de_verdade|online|disponivel) (ai|real|de_verdade|disponivel|online|para_falar|que|para|do_outro_lado|me)?
  (tem|ha) alguem … (ai|me_atender|atender|falar|ajudar|disponivel|online|do_outro_lado|responder)
  (alguem|pessoa|gente|humano) (real|de_verdade|de_carne_e_osso|do_outro_lado|pode_me_atender|me_atende|me_atenda|me_responda|me_responde|pode_me_responder|me_ligue|me_liga|pode_me_ligar|pode_falar_comigo|pode_conversar_comigo)
  (nao|n|odeio|detesto|cansei_de|cansado_de|cansada_de|chega_de|para_de|farto_de|farta_de|sem|parar_de|pare_de) (quero|aguento|gosto_de|suporto|adianta|mais)? (mais|falar|conversar|ficar|quero)? (de|falar|conversar|falando|conversando)? (falar|conversar|falando)? (com|c)? (um|uma|esse|essa|este|esta|o|a)? (robo|robos|bot|bots|maquina|maquinas|robozinho|inteligencia_artificial|ia|chatbot|computador|algoritmo|gravacao|assistente_virtual|atendimento_automatico|mensagem_automatica)
  (atendimento|suporte|contato|ajuda) (humano|humana|humanizado|pessoal|com_humano|com_pessoa|de_um_humano|de_uma_pessoa|de_verdade|de_gente)
  (alguem|voces|vcs) (pode|podem|poderia|poderiam|consegue) me (ligar|telefonar|chamar)
  me (liga|ligue|liguem|ligar|telefone) (por_favor|agora|urgente|ja|hoje|nesse|neste|no|de_volta)
  (qual|tem|me_da|me_passa) … (telefone|numero|ramal) … (falar|atendente|atendimento|pessoa|humano|gerente)
  (atendente|atendentes|gerente|supervisor|vendedor|vendedora) (foi|me|grosseiro|grosseira|mal_educado|mal_educada|estupido|estupida|foram) (super|muito|tao|bem|mega|extremamente)? (grosseiro|grosseira|grosso|grossa|mal_educado|mal_educada|estupido|estupida|rude|ignorante|desrespeitoso|desrespeitosa|tratou_mal|xingou|destratou|arrogante|ironico|ironica|desligou|desrespeitou|maltratou)
  (falar|resolver|tratar) … (pessoalmente|com_gente|com_um_de_voces)
  (me_ajuda|ajuda|atende|atender|atenda|ajude|me_atende|me_atenda) … (pessoa_de_verdade|humano|ser_humano|gente_de_verdade|pessoa_real)
  com quem (eu|a_gente)? (falo|posso_falar|devo_falar|consigo_falar|preciso_falar|tenho_que_falar|trato|posso_tratar|resolvo|posso_resolver) (sobre|para|a_respeito|disso|isso)
  (preciso|quero|queria|gostaria|espero|exijo) que (alguem|uma_pessoa|algum_responsavel|um_responsavel|algum_de_voces) (ai|da_loja|da_equipe|de_voces|la)? (resolva|resolve|me_ajude|me_ajuda|me_atenda|me_responda|me_retorne|entre_em_contato|cuide|veja_isso|me_de_uma_posicao|me_de_um_retorno)
  (tem_como|teria_como|tem_jeito_de|da_para|e_possivel|sera_que) (alguem|voces|uma_pessoa|algum_atendente)? (da_loja|ai)? (podem|pode|poderia|consegue)? me (ligar|ligarem|liga|ligam|telefonar|telefonarem)
  (so_resolve|so_resolvo|so_falo|so_quero|so_se_resolve|resolver_so|resolve_so) … (com|por) (um|uma)? (pessoa|humano|atendente|gerente|gente)
  (isso_e_caso|caso) (de|para|pra) (atendente|humano|gerente|pessoa)
  (bota|botar|bote|coloca|colocar|coloque|poe|por|ponha|chama|chamar|chame) (um|uma|o|a|algum|alguma|seu|sua)? (${portugueseStaff}) (na_linha|no_telefone|no_chat|na_conversa|aqui|para_falar|para_me_atender)
  (preciso|precisava|quero|queria|gostaria) (da|de|uma)? (ajuda|atencao|assistencia|orientacao) (de|da|do) (um|uma|algum|alguma)? (atendente|humano|pessoa|ser_humano|funcionario|funcionaria|gerente|supervisor|supervisora|alguem_de_verdade)
  (um|uma|algum|alguma) (atendente|humano|funcionario|funcionaria|gerente|supervisor|supervisora|operador|operadora|pessoa) (poderia|pode|consegue|para)? (me|para_me) (responder|atender|ajudar|ligar|explicar)
  (quero|queria|prefiro|so_quero|preciso_de) gente $
  (chama|chame|chamem|chamar|traz|traga|acha|arruma) (ai|logo|ja|la|entao|por_favor|agora)? (alguem|uma_pessoa|um_humano|alguma_pessoa|algum_atendente|algum_humano|outra_pessoa|o_pessoal|outro_atendente) (ai|entao|logo|agora|ja|por_favor|da|do|de|que|humano|real|sim|aqui|pf|para_mim|para_me_*|para_nos|para_resolver|para_falar|para_ajudar|para_atender|para_explicar|para_ver|para_cuidar|obrigado|obrigada|urgente|$)
  ^ (sim|ok|claro|entao|isso|certo|beleza|quero|por_favor|ta|uhum|aham|bora|nao|olha)? , (sim|por_favor|bom|entao|claro|quero|pode|podem|pode_sim)? , (por_favor|pode|podem|entao|so)? (chama|chame|chamem|chamar) (ai|la|sim|entao|logo|ja|agora|por_favor|eles|ele|ela)? , (por_favor|sim|entao|ai|agora|logo|obrigado|obrigada|viu)? $
  ^ (sim|ok|claro|entao|isso|certo|beleza|quero|por_favor|ta)? , (sim|por_favor|bom|entao|pode|podem|voce_pode)? , (pode|podem)? me (transfere|transferir|transfira|transfiram|encaminha|encaminhe|encaminhar) (logo|ai|entao|por_favor|agora|sim|ja)? , (por_favor|entao|obrigado|obrigada)? $
  (tem|ha|teria) (ninguem|gente|uma_pessoa) … (para|que_possa|que) … (me_atender|me_ajudar|me_responder|falar_comigo|atender|atenda)
  (desenrolar|trocar_uma_ideia|bater_um_papo|tirar_isso_a_limpo|ver_isso|resolver_isso|tratar_disso) … com (alguem|uma_pessoa|gente|um_de_voces|algum_de_voces|um_humano)
  (passa|passar|passe|coloca|colocar|coloque|bota|botar|poe|por|falar|falo|conversar|transfere|transferir|chama|chame) … (com|para|ao|a)? (quem_decide|quem_manda|quem_resolve|quem_resolva|quem_entende|quem_entenda|quem_sabe|quem_saiba|quem_e_responsavel)
  (quero|queria|prefiro|gostaria_de|preciso) ser (atendido|atendida) por (um|uma)? (moca|moco|mulher|homem|pessoa|gente|humano|alguem)
  (chama|chame|chamem|falar_com|falar_c|fala_com) (a|o|uma|um|essa|esse) (moca|moco|menina|rapaz) (ai|da_loja|do_atendimento|que_atende|do_chat|por_favor|$)
  (preciso|precisava|quero|queria) (de)? (alguem|uma_pessoa) (para|que) … (me_explicar|me_explique|me_ajudar|me_ajude|me_orientar|me_oriente|me_atender|me_atenda|resolver|resolva)
  ^ (por_favor|socorro|moca|moco|oi|ola|gente|ai|ei)? , (alguem|sera_que_alguem) (ai)? (me_ajuda|me_ajude|me_atende|me_atenda|me_responde|me_responda|pode_me_ajudar|pode_me_atender) (por_favor|ai|aqui|logo|rapido|agora)? $

  ^ (a|an|the|hi|hello|hey|please|need|want|get|just|real|live|human)? (a|an|real|live|human)? (agent|human|representative|rep|operator|person|real_person|live_person|live_agent|human_agent|real_human|human_being|customer_service|customer_support|live_chat|manager|supervisor|humans|live_support|human_support|human_help) (please|now|asap|available|agent|only|immediately|right_now|pls|help|there)? (please|now)? $
  (talk|speak|chat|converse|speaking|talking|chatting|connect|connected|conversation|discuss|word|contact|reach|communicate|deal|call) (directly|now|please|immediately|live|right_now|instead|again|privately|this|it)? (to|with|2|w|for)? (a|an|the|some|any|one_of|your|another|my|one_of_your|actual|somebody)? (real|live|actual|human|physical|different|senior|your|customer|qualified|nice|proper)? (service|care|support|sales|store|living|breathing|live)? (${englishStaff})
  (transfer|connect|pass|forward|put|patch|redirect|send|escalate|switch|hand|direct|get|give|take|route|move) (me|this|us|it|my_call|my_chat|my_case|over|the_chat) … (to|through_to|with|on|over_to|onto|in_touch_with) (a|an|the|some|your|another|one_of|one_of_your)? (real|live|actual|human|different|service|support|customer|sales|senior)? (service|care|support)? (${englishStaff})
  (get|give|find|bring|send|fetch|show) me (a|an|the|some|your)? (real|live|actual|human|different)? (agent|human|person|representative|rep|operator|someone_real|manager|supervisor|human_being|people|somebody_real|someone_who|somebody_who|someone_i_can|somebody_i_can)
  (want|need|prefer|require|like|demand|request|requesting|expect|wish_for) (to_have|to_get|to_see|help_from|assistance_from|support_from|an_answer_from|some)? (a|an|the|some|your|to_a)? (real|live|actual|human|different)? (agent|human|representative|rep|operator|real_person|live_person|human_being|manager|supervisor|human_help|human_support|human_assistance|live_support|live_chat|live_help|actual_person|person_to|person_not|person_please|person)
  (is_there|are_there|isnt_there|do_you_have|have_you_got|got|where_is|wheres|where_are|whos) (a|an|any|some|the|your)? (real|live|actual|human)? (person|people|human|humans|agent|agents|someone|anyone|anybody|somebody|representative|rep|representatives|manager) (i_can|there|here|available|online|who|that_can|to_talk|to_speak|around|on_duty|at_all|real|behind|free|i_could|we_can|to_help|$)
  (someone|somebody|a_human|a_person|an_agent|a_representative|a_rep|a_manager|anyone|one_of_you) (real|human|actually|please|to)? (please|to)? (call|help|contact|phone|ring|talk|speak|assist|answer) (me|to_me|with_me|please|us)
  (not|no|dont|hate|stop|tired_of|sick_of|fed_up_with|enough|done_with|done_talking|without|rather_not|cant_stand|no_more|enough_of) (want|wanna|like|more|of|talking|with|this|deal|dealing|speaking|chatting|going)? (to|with|of|this|talk|talking)? (talk|deal|chat|speak|talking|with|chatting)? (to|with)? (a|an|the|this|these|some|any|stupid|your|more)? (stupid|dumb|useless)? (robot|robots|bot|bots|machine|machines|chatbot|chatbots|ai|automated|recording|computer|virtual_assistant)
  (speak|talk|chat|escalate|get) … (human|manager|supervisor|representative|live_agent|real_person|human_being)
  (human|live|real) (agent|support|help|assistance|representative|rep|person|operator|chat|contact|being|customer_service) (please|now|asap|needed|required|$)
  (agent|manager|supervisor|representative|rep|employee|staff) (was|were|has_been|treated|is) (so|very|really|extremely|super|me|incredibly|quite)? (rude|badly|impolite|disrespectful|insulting|mean|nasty|aggressive|condescending|arrogant|abusive|poorly|unprofessional|hung_up)
  (phone|call) … (number|line) … (talk|speak|agent|person|human|someone)
  (can|could|would|will) (someone|somebody|anyone|you|a_person) (please|just)? (call|phone|ring) me (back|please|now|today|tomorrow|on|at|asap|$)
  (let|allow) me (talk|speak|chat) (to|with) (a|an|the|your)? (${englishStaff})
  (this_needs|needs|i_need|it_needs|this_requires) (a|an)? human
  who (can|should|could|do|must) (i|we) (talk|speak|turn|write) (to|with) (about|regarding|for|to)
  (need|want|expect|demand) (someone|somebody|anyone) to (sort|solve|resolve|handle|look_into|deal_with|take_care_of|sort_out|get_back_to_me|answer_me) (this|it|me|that|out|my|$)
  (are_there|any) (actual|real) (people|humans|persons)
  (put|get) (a|an|some|your|the)? (real|live|actual|human)? (person|human|agent|manager|supervisor|representative|rep|someone|somebody|colleague) (on|on_the_line|on_the_phone|on_here|in_here|in_this_chat)
  (call|get|fetch|bring|grab|find) (me)? (someone|somebody|anyone|a_person|a_human|an_agent|a_human_being) (then|please|now|from|to_help|to_talk|real|else_to|$|for_me|in_here|already|asap|quick|quickly|on_here|thanks)
  ^ (yes|ok|okay|sure|please|then|just|so|fine|yeah)? , (please|just|then|can_you|could_you|yes)? (transfer_me|connect_me|put_me_through|hand_me_over|pass_me_on|pass_me_over|call_them|get_them|escalate|escalate_this|escalate_it) (please|now|then|over|already)? , (please|now|then|thanks)? $
  (is|isnt|anyone|was) (there)? (anyone|anybody|someone|somebody) (real|there|here|in|left|who|that) (there|here|who|that|can|could|to|actually)
  (can|could|may|will|would|let) (a|an|some|any|one_of_your)? (real|live|actual|human|proper) (person|human|agent|being|rep|representative|one) (please|actually|just)? (help|assist|answer|look|see|check|sort|fix|respond|reply|take|deal|handle)
  (can|could|would|will) (someone|somebody|anyone|a_person|a_human) (please|actually|just)? (look_into|look_at|sort_out|sort_this|deal_with|take_care_of|handle|take_over) (this|it|that|my|for_me|please|$)
  (any|no|some|are_there|where_are) (real|actual|live)? (humans|people|human_beings) (around|there|here|available|working|online|in_there|at_all|on_duty)
`,
  exceptions: `
  (qual|que|quais|sabe|sabem|saber|e|no|horario|horarios) (seria|sao|e|o|os|eh|a|foi|vai|sabe)? (o|os|a)? (horario|horarios|hora|horas|dia|dias) … (atendimento|atendente|atendentes|suporte|humano|humana|pessoa|pessoas|gente|alguem|sac|equipe) (humano|humana|pessoal|com_humano|com_pessoa|com_gente|de_voces|disponivel|para_falar|online|com_atendente|de_verdade|me_atende|no_chat)?
  (horario|horarios) (de|do|da|dos|para) (o|a)? (atendimento|atendentes|atendente|suporte|falar_com|falar|sac|equipe) (com)? (um|uma|o|a)? (humano|pessoal|pessoa|atendente|alguem|gente|com_pessoa|com_gente|humana|suporte|chat)?
  (tem|ha|existe|funciona|abre|atendem|atende|teria|trabalha|fica) … (atendente|atendentes|atendimento|atendimento_humano|gente|alguem|pessoa|suporte|humano|suporte_humano) (humano|com_humano|online|de_verdade|atendendo|trabalhando|ai|disponivel)? (no|na|aos|de|em|nos|a|24|24h|ate|todo|todos|so|depois|antes|dia) (os)? (domingo|domingos|sabado|sabados|feriado|feriados|fim_de_semana|noite|madrugada|horas|$|natal|semana|as|das|que_horas|dias|carnaval|\\p{N}*)
  (tem|ha|funciona|atende|trabalha|abre|vai_ter) … (${portugueseStaff}) (de_carne_e_osso|de_verdade)? … (domingo|domingos|sabado|sabados|feriado|feriados|fim_de_semana|madrugada|natal|24_horas|24h|todo_dia|todos_os_dias)
  (${portugueseStaff}) (humano|humana|humanos|pessoal)? (funciona|funcionam|abre|trabalha|trabalham|fecha|comeca|vai_ate|vao_ate|termina) (de|no|na|nos|aos|ate|as|que_horas|quando|em|a|$|todo|todos|so|24)
  quando (que)? (tem|ha|vai_ter|tera|funciona|abre|volta|comeca) (o|um|uma|o_seu)? (${portugueseStaff}) … (no_chat|de_verdade|disponivel|online|ai|humano|$)
  horario (de|do|da|dos) (atendimento|contato) (por|com|de|via|feito_por) (um|uma)? (pessoa|pessoas|humano|gente|atendente|humanos)
  (enquanto|quando|depois_que|assim_que|ate) (eu|a_gente|voces|for|me|nao)? (espero|aguardo|esperar|esperando|passar|passarem|transferir|transferirem|passo|estou_esperando) … (${portugueseStaff})
  (live_chat|live|human|real)? (${englishStaff}|live_chat|chat) (hours|schedule|timetable|opening_hours|availability|times)
  (is|are) there (a|an|any)? (real|live|actual)? (${englishStaff}) … (on|at|over|during) (the)? (weekend|weekends|sunday|sundays|saturday|saturdays|holidays|night|christmas|nights|public_holidays)
  how (does|do) (talking|speaking|chatting) (to|with) (a|an|the|your)? (real|live)? (${englishStaff}) work
  (what|which|when|until_when|from_when) (are|is|do|does)? (the|your)? (time|times|hours|days|hour|opening_hours|schedule|weekends|working_hours) (can_i|could_i|may_i|can_we|is_it_possible_to)? … (${englishStaff}|live_chat|chat) (available|open|online|there|start|working|work|help)?
  (when|what_days) (is|are|does|do) (the|your|a|an|live)? (human|live|real|customer)? (${englishStaff}|live_chat|chat) (open|available|start|starts|online|working|work|close|closes|closed|on_duty|there|service|from)
  (hours|schedule|timetable) (of|for|to) (the|your|human|live|talking_to|speaking_to|talk_to|speak_to|reaching)? (a|an|your|human|live|customer|real)? (${englishStaff}|live_chat|chat)
  (agents|agent|humans|people|support|staff|someone|anyone|person|human_support|live_chat) (available|open|working|there|online|work)? (on|at|over|during) (the)? (weekend|weekends|sunday|sundays|saturday|saturdays|holidays|night|christmas|public_holidays|new_years)
  (posso|vou|devo|tenho_que|tenho_de|vou_ter_que|terei_que|temos_que|vamos_ter_que|precisa|precisarei|vou_precisar|seria_melhor) (de)? (chamar|contratar|pedir|arrumar|achar|trazer) (alguem|uma_pessoa|outra_pessoa|um_humano)
  (preciso|precisamos|quero) (chamar|contratar|arrumar|achar) (alguem|uma_pessoa) (de_fora|particular|para_montar|para_instalar|para_carregar|para_receber|para_buscar)
  (i|we|ill|well|to|you) (will|can|could|should|must|might|have_to|need_to|hire|had_to)? (have_to|please)? (call|get|hire|ask|bring|find) (someone|somebody|anyone|a_person) (to|for|who|that) (assemble|install|fix|mount|collect|pick|pick_it|carry|help_me_assemble|help_me_carry|help_assemble|put|build|move|repair|receive|sign|look_after|deliver|clean|paint)
  (nao|nunca) (quero|preciso|queria|precisa|gostaria|precisava|desejo|necessito|e_necessario|faco_questao) (de|mais|falar|conversar|que)? (de|falar|conversar|mais|com)? (com|de)? (um|uma|nenhum|nenhuma|o|a)? (atendente|humano|pessoa|ninguem|alguem|gerente|atendimento|operador|representante)
  (dont|do_not|no_need|didnt|not_necessary|doesnt|wouldnt|not) (want|need|have|wish|to|like|asking)? (to|for|a)? (talk|speak|chat|a|an|bother|contact|be|call)? (to|with|transferred)? (to|with)? (a|an|the|any)? (agent|human|person|representative|anyone|manager|someone|operator|anybody|people)
  (falei|conversei|falamos|falaram|conversamos|falou|conversou|falava) … (com|c) … (${portugueseStaff}) … (que|e|ontem|hoje_cedo|semana|disse|falou|ele|ela|me)
  (spoke|spoken|talked|chatted|called|was_speaking|was_talking) … (to|with) … (${englishStaff}) … (yesterday|last|and|who|already|earlier|before|on|about|this_morning|he|she|they|ago)
  (travel|real_estate|estate|insurance|cleaning|secret|customs|shipping|free|bleaching|bonding|booking|reducing|bulking|delivery|sales|parking|double|ticketing|letting|foaming) (agent|agents|person|people|assistant|team)
  (nome|cartao|conta|endereco|cpf|email|entregue|entregar|enviar|mandar|presente|senha) (de|da|do|para|pra|em) (outra|uma|alguma|qualquer|cada|duas) (pessoa|pessoas)
  (outra|segunda|mesma|cada|mais_de_uma|terceira|duas|por|numa|primeira|terceiras|mais_uma) (pessoa|pessoas) (pode|receber|retirar|buscar|recebeu|que|no|na|usar|assinar|em|para|comprar|da_minha|do|vai|mora)
  (other|another|different|second|one|per|each|two|single|nice|third|tall|short|disabled|elderly|old|same|more_than_one) (person|people) (can|to_pick|pick|collect|receive|sign|on|in|at|use|could|for|who_lives|gift|household|limit|tent|sofa|live)
  (ship|send|deliver|sent|delivered|shipped|gift|addressed|given|give|hand|handed|returned|registered|belongs) … (to|for) (a|an|the|another|other|some|someone|different|other) (person|someone|people|human|person_in|else)
  (talk|speak|speaking|talked|talking) … (about|to) (my|his|her|our) (husband|wife|boss|mother|father|doctor|bank|son|daughter|lawyer|friend|neighbour|neighbor|manager_at_work|boyfriend|girlfriend)
  (falar|conversar) … (com|para) (meu|minha|o_meu|a_minha|os_meus) (marido|mulher|esposa|mae|pai|filho|filha|chefe|medico|banco|amigo|amiga|namorado|namorada|vizinho|advogado|irmao|irma|gerente_do_banco|contador|sindico)
  (agent|manager|representative|person|staff|supervisor|assistant) (code|number|id|name|fee|discount|special|role|badge|reference|login|password|portal)
`,
});

/** Whether the customer asks for a person, or complains about one, which a person must hear. */
export function wantsPerson(message: string): boolean {
  return callsPerson(message) || wantsPersonPhrases.standIn(message);
}
