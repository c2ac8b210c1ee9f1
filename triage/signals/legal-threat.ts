import { SignalPhrases } from './phrases';

export const legalThreatPhrases = new SignalPhrases({
  phrases: `
  (vou|irei|vamos|queria|quero|pretendo|posso|abrir|abri|abrirei|registrar|registrei|fazer|fiz|farei|denunciar|denuncia|reclamar|reclamacao|reclamei|acionar|acionei|acionarei|procurar|procurei|procurarei|recorrer|levar|ir|no|ao|indo|chamar|caso|entrar|ligando|ligar|denuncio|meter|botar|colocar|pelo|via|parar|atraves_do|boca|quer|ate_o|la_no|direto_no|conhece_o|vai_para_o|vejo_voces_no) (voces|vcs|essa|uma|o|a|isso|tudo|voce|contra|ja|reclamacao|queixa|denuncia|direto|formal|no|ao|pro|para_o|loja|empresa|atras|com|em|la|aqui|que)? (no|ao|o|pro|para_o|loja|contra_voces_no|formal_no|direto|empresa_no|do|pelo|com_o|atras_do|reclamacao_no|queixa_no|aqui_no|tudo_no|tambem)? (no|o|ao)? procon
  procon (vai|neles|neles_ja|em_voces|nessa|ja|e_justica|contra|de|amanha|resolve|entao|$)
  (reclame_aqui|reclameaqui|consumidor_gov|consumidor_ponto_gov|idec|senacon|ministerio_publico|anatel_e|ouvidoria_do_banco_central|decon|delegacia_do_consumidor|decom)
  (advogado|advogada|advogados|juridico) … (vai|entrar|entrara|entrou|processar|acionar|contato|notificar|ciente|cuidar|procurar|resolver|acionado|tratar|ja_esta|contra|cobrar|orientou|disse|mandou|aconselhou|esta_com|ja_foi|contratado|falar_com_voces|entra)
  (vou|irei|vamos|meu|minha|com|falar_com|contratar|contratei|acionar|chamar|procurar|procurei|consultar|consultei|constituir|passar|colocar|contratando|ligar|falei_com|falando_com|atraves|mandar|botar|acionei|por_meio_de|ja_tenho|tenho) (isso|o|a|ja|um|uma|meu|minha|o_meu|a_minha|com_o|com_a|com|tudo|do|de|para|pro|ao|caso)? (o|a|um|uma|meu|minha|com_o_meu|para_o_meu|para_o|para_meu|no_meu)? (meu|minha)? (advogado|advogada|advogados|departamento_juridico|juridico)
  (processar|processo|processarei|processando|processei|processada|processados|processo_nas_costas|processa) (voces|vcs|essa|voce|judicial|a_loja|a_empresa|na_justica|judicialmente|contra|por|todos|esta|civel|criminal|todo_mundo|sim|vai_rolar|nas_costas|no_juizado|e_ganhar)
  (vou|irei|vamos|quero|pretendo|posso|abrir|entrar|entrarei|entro|entrei|entrando|mover|movendo|abrirei|meter|tomar|botar|metendo|dar|tomara|tomarao|levar|merecem|cabe) (com|um|uma|em|entrar_com|ate|abrir|mover|meter)? (com|um|uma)? (um|uma)? (processo|processinho|acao|acao_judicial|processar|acao_na_justica|acao_contra|medida_judicial|medidas_judiciais|medidas_legais|acao_civel|queixa_crime|liminar|medidas_cabiveis|providencias_legais|providencias_judiciais|acao_de_indenizacao|processao|processo_judicial) (judicial|contra|na_justica|por|em|nessa|voces|$|se|no|de|legal|civel|civil|em_cima|nas_costas)
  (na|pela|a|da|via|com_a|de) justica (comum|do|e|se|para|contra|amanha|resolve|pedir|buscar|$|sim|porque|pelos|por|federal|brasileira|exigir|meus)
  (entrar|entro|entrarei|levar|vou|ir|recorrer|acionar|acionarei|procurar|ate|resolver|buscar|nos_vemos|vejo_voces|te_vejo|cobrar|exigir|parar|apelar) (isso|meus_direitos|voces|com_voces|esse_caso|o_caso|tudo|a|meu_direito)? (na|a|pela|com_a|para_a|ate_a|justica|no|para|pra|o|ao|pelo)? (a)? (justica|juizado|tribunal|forum|pequenas_causas|juizado_especial|juiz|judiciario|vias_judiciais)
  (juizado|pequenas_causas|juizado_especial|tribunal_de_justica|vara_civel|acao_judicial|medidas_judiciais|medida_judicial|via_judicial|vias_judiciais|judicialmente|notificacao_extrajudicial|extrajudicial|extrajudicialmente|danos_morais|dano_moral|medidas_legais|providencias_legais|meios_legais|providencias_juridicas|medidas_juridicas|danos_materiais|vias_legais)
  (meus|nossos|os|os_meus|lutar_pelos_meus|exijo|exigir|atras_dos_meus|buscar_os_meus|conheco|sei|pelos_meus) (meus|meu)? direitos (como|de|do|na|e_vou|garantidos|sim|$|na_justica|foram|estao)
  (codigo_de_defesa|codigo_do_consumidor|defesa_do_consumidor|direito_do_consumidor|direitos_do_consumidor|cdc|lei_do_consumidor|lei_8078) … (artigo|diz|garante|obriga|me_da|manda|exijo|preve|voces|descumprindo|desrespeitando|violando|violado|lei|contra|determina|reclamar|denunciar|acionar|obrigados|conheco|exige|estabelece|ampara|$)
  (violando|descumprindo|ferindo|desrespeitando|infringindo|contra|base|de_acordo|conforme|segundo|pelo|artigo_*|com_base|art_*) (a|o|no|com|do|com_o|do_codigo)? (lei|cdc|codigo_de_defesa|codigo_do_consumidor|lei_do_consumidor|direito_do_consumidor)
  (boletim_de_ocorrencia|registrar_ocorrencia|fazer_um_bo|registrar_um_bo|abrir_um_bo|fazer_bo|fazer_b_o|registrar_bo|queixa_na_policia|queixa_na_delegacia|ir_na_delegacia|ir_a_delegacia|chamar_a_policia|denunciar_na_policia|na_delegacia|vou_a_policia|policia_civil|caso_de_policia)
  (denunciar|denuncia|denunciarei|denuncio) (voces|vcs|essa|esta|a_loja|a_empresa|contra|formal|nos_orgaos|aos_orgaos|no|na|ao|para|em)
  (orgao|orgaos) (de|do|competente|competentes|fiscalizador) (defesa|consumidor|protecao|competente)?
  (lawyer|attorney|solicitor|lawyers|attorneys|legal_counsel|legal_team|barrister|solicitors) (will|is|has|about|says|said|contact|involved|to|on|and|if|if_this|regarding|ready|are|$|now|today|tomorrow|this_week|would|already|told|advised|who|shall)
  (my|a|our|an|get|hire|hiring|hired|call|calling|contact|contacting|contacted|consult|consulting|consulted|seeing|speak_to|talk_to|talked_to|spoken_to|through|retained|involve|involving|the|your) (my|a|an|to|with|up|the)? (lawyer|attorney|solicitor|lawyers|attorneys|legal_counsel|legal_team|solicitors) (will|is|has|about|says|said|contact|involved|to|on|and|if|regarding|ready|are|$|now|today|tomorrow|this_week|would|already|told|advised|who|shall|unless|over|draft|to_sue|write)
  (will|gonna|going_to|ill|am|im|to|would|can|could|should|might|we|shall|i|intend_to|ready_to|thinking_of|consider|considering|threatening_to|prepared_to|happily|well|id) (be|have_to|gladly|definitely|happily|also|rather|now)? (suing|sue) (you|your|the|this|for|over|them|if|unless|u|guys|them_all|$|and|him|everyone|company)
  suing (you|your|this|the_company|for|them|over|u)
  sue you
  (isso|vai|vao|pode|capaz_de) (da|dar|virar|vira|render|rende) (um)? (processo|acao|justica|advogado|processinho)
  bbb (complaint|report|review|will|next)
  (consumer_affairs|consumer_protection|consumer_agency) (gets|will|is_going|shall|complaint|hears|knows|next)
  (entitled|obliged|obligated|required|bound) (to_a_refund|to_my_money|to_refund|to|to_a_replacement) (by|under) (law|the_law|consumer_law)
  by law (you|i|im|the|your|a)
  lawyer up
  (rather|going_to|gonna|will|ready_to|prepared_to|have_to|happy_to) sue (than|and|$|over|if|because|for)
  (let|have|ask|want) (a|the) judge (decide|settle|rule|look|see|sort)
  the attorney generals? (office)?
  (legal|court|judicial|civil) (action|actions|proceedings|steps|case|claim|measures|suit|recourse|route|means|dispute|advice|battle|letter|notice|consequences|remedies|summons|order)
  (see|take|taking|taken|going|go|drag|meet|bring|hear_from_me|end_up|file|filing|in|to|before|dragging) (you|this|it|them|him|u|all)? (to|in|through|the|a|into|at)? (the|a)? (small_claims|small_claim|court|courts|tribunal|small_claims_court|judge) (for|over|if|unless|and|$|then|about|because|with|on|next|tomorrow|case|so|claim|within|date|today)
  small_claims
  (lawsuit|class_action|litigation|litigate)
  (consumer|customer) (protection|rights|affairs|ombudsman|watchdog|court|forum|association|council|commission|law|laws|act) (agency|office|authority|bureau|law|act|laws|complaint|says|entitle*|$|about|for|against|and|will|if|will_hear|people)
  (trading_standards|better_business_bureau|ombudsman|attorney_general|ftc|citizens_advice|federal_trade_commission|consumer_forum|consumer_court|financial_conduct_authority|state_attorney|consumer_financial_protection)
  (bbb) (complaint|report|about|if|and|$|today|tomorrow|for|unless|rating|against)
  (report|reporting|reported|complain|complaint|complaining|complaints|file|filing|filed|lodge|go|going|contact|contacting|to|the|with|take_this_to) (you|this|it|to|a|your|with|against|company|them|about|an)? (to|with|company|complaint|shop|store|business|you)? (the|with|to)? (the)? (bbb|authorities|regulator|regulators|authority|police|consumer_agency|consumer_body|government|consumer_protection|consumer_affairs|trading_standards|better_business_bureau|attorney_general)
  (my|our|your|the|under|know|enforce|exercise|all|consumer|statutory|legal) (legal|consumer|statutory|my|full)? (consumer)? rights (under|as|and|act|are|have|will|here|$|by|in|as_a|so|violated|protect)
  (breach_of|breaching|violation_of|violating|in_breach_of|breaking|against) (the|our|your)? (contract|consumer|the_law|law|consumer_law|consumer_rights|agreement)
  (police_report|press_charges|file_charges|pressing_charges|criminal_complaint|cease_and_desist|letter_before_action|demand_letter|formal_notice|formal_legal)
  (sue_the|sue_your|hear_from_my|hearing_from_my) (pants|lawyer|lawyers|attorney|solicitor|company|ass|store|shop|socks|legal|hell)
`,
  exceptions: `
  (attorney_general|judge|lawyer|police|policia|juiz|juiza|advogado|policial|sheriff) (costume|fantasia|mug|outfit|toy|wig|robe|figure|badge|hat|barbie|doll|cap)
  (trabalho|trabalha|trabalhar|emprego|entregar|entrega|entregue|endereco|perto|frente|ao_lado|lado|estagio|funciona|funcionario|funcionaria|moro|servidor|servidora|concurso|concurso_do|prova|retirar) … (no|do|de|da|na|ao|em|pelo|para_o|para_a) (o|a)? (procon|justica|tribunal|forum|delegacia|juizado|ministerio_publico|policia_civil|tribunal_de_justica)
  (rua|avenida|praca|bairro|travessa|palacio|edificio|alameda|rodovia) (da|do|de|dos)? (justica|tribunal|juiz|advogado|advogados|forum)
  (sou|meu_marido_e|minha_esposa_e|minha_filha_e|meu_filho_e|minha_mae_e|meu_pai_e|presente|camisa|camiseta|caneca|toga|pasta|agenda|livro|livros|fantasia|beca|carimbo|kit|quadro|broche|terno|anel|maleta|boneco|adesivo|chaveiro) … (advogado|advogada|advogados|juiz|justica|direito_do_consumidor|defesa_do_consumidor|codigo_de_defesa|ministerio_publico)
  (estudo|estudando|faculdade|curso|aluno|estudante|prova|tcc|concurso|aula) … (direito|advogado|direito_do_consumidor|codigo_de_defesa|defesa_do_consumidor|cdc|ministerio_publico)
  (liga|mulher|filme|bonecos|boneco|camiseta) (da|de)? justica
  (nao|sem) (quero|vou|precisa|precisamos|preciso|pretendo|penso_em|estou_ameacando|e_caso_de) (de|em|entrar|processar|ir|abrir|chegar|envolver|falar|reclamar|nenhum|fazer|acionar)? … (advogado|procon|processar|processo|justica|reclame_aqui|judicialmente|juridico|reclamacao|acao|juizado)
  (vi|li|olhei|pesquisei|nota|notas|avaliacao|avaliacoes|reputacao|selo|bem_avaliados|indicados|encontrei_voces|boa|otima|elogio|recomendacao) … (de_voces|voces|boa|no|do|pelo|pela|da) … (reclame_aqui|reclameaqui)
  (reclame_aqui|reclameaqui) … (otima|boa|nota|excelente|ra1000|confianca|confiei|bem_avaliada|bem_avaliados)
  (tennis|basketball|volleyball|badminton|squash|food|clay|grass|hard|padel|indoor|pickleball|netball|sports) (court|courts)
  (court) (shoe|shoes|heels|street|road|avenue|house|sneakers|size|yard|grip)
  (my_name_is|name|im_called|ms|mrs|aunt|auntie|dear|hi|hello|for|called) sue
  (work|works|working|job|intern|internship|office|offices|studying|study|student|studied|gift|present|mug|suit|costume|tshirt|shirt|book|books|briefcase|toy|doll|delivered|deliver|delivery|ship) … (lawyer|attorney|lawyers|solicitor|solicitors|law|court|ombudsman|police|courthouse|attorneys|consumer_law|consumer_rights|ministry)
  (im|i_am|my_wife_is|my_husband_is|my_son_is|my_daughter_is|my_sister_is|my_brother_is|as_a|being_a|for_a|hes|shes|she_is|he_is) (a|an)? (lawyer|attorney|solicitor)
  (no|not|dont|wont|without|never) (need|want|going|plan|intend|looking|any|planning|be|threatening|here)? (to|for|on)? (sue|suing|a|any|take|legal|involve|court|go|threaten)? (legal|lawyer|lawyers|court|attorney|you|to_court|action|sue)
`,
});

/** Whether a lawsuit, a lawyer, or a consumer authority is held out. */
export function threatensLegally(message: string): boolean {
  return legalThreatPhrases.standIn(message);
}
