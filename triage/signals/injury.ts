import { englishKin, portugueseKin } from './kin';
import { SignalPhrases } from './phrases';

const portugueseBody =
  'cabeca|pe|pes|dedo|dedos|dedao|dedinho|mao|maos|braco|bracos|antebraco|perna|pernas|joelho|joelhos|cotovelo|costas|coluna|ombro|rosto|cara|olho|olhos|testa|nariz|boca|labio|dente|dentes|barriga|peito|tornozelo|pulso|punho|pescoco|costela|costelas|queixo|canela|coxa|pele|orelha|unha|bochecha|calcanhar|bacia|femur|clavicula|corpo';
const englishBody =
  'head|foot|feet|toe|toes|finger|fingers|thumb|hand|hands|arm|arms|leg|legs|knee|knees|elbow|back|spine|shoulder|face|eye|eyes|forehead|nose|mouth|lip|tooth|teeth|stomach|chest|ankle|wrist|neck|rib|ribs|chin|shin|thigh|skin|ear|nail|hip|palm|heel|skull|knuckle|knuckles|belly|cheek|collarbone|fingertip';
const portugueseFurniture =
  'mesa|mesinha|cadeira|sofa|cama|armario|poltrona|rack|banqueta|banco|estante|guarda_roupa|berco|boneca|boneco|comoda|criado|escrivaninha|movel|suporte|aparador|oculos|geladeira|fogao|beliche|rede|escada|penteadeira|puff|buffet|cristaleira|trocador';

export const injuryPhrases = new SignalPhrases({
  phrases: `
  (caiu|caiu_tudo|caindo|caiu_inteiro|caiu_inteira|cair|cairam|despencou|despencaram|desabou|desabaram|tombou|tombaram|virou|desmontou|quebrou|soltou|estourou|explodiu|desmoronou|veio_abaixo|bateu|acertou|derrubou|foi) … (em_cima|encima|por_cima|sobre|contra) (de|do|da|dos|das|o|a)? (meu|minha|meus|minhas|nosso|nossa|o|a|um|uma|os|as)? (outro|outra|proprio|pobre|coitado_do)? (${portugueseKin}|mim|nos|gente|dele|dela|ele|ela|todo_mundo|alguem|eu)
  (caiu|caindo|cair|cairam|despencou|desabou|tombou|virou|bateu|acertou|pegou|machucou|atingiu|esmagou|feriu|derrubou) (tudo|com_tudo|bem|inteiro|inteira|quase|direto|feio)? (em|no|na|nos|nas)? (meu|minha|meus|minhas|nosso|nossa) (pobre|coitado)? (${portugueseKin})
  (atingiu|esmagou|feriu|machucou|acertou|queimou|cortou|eletrocutou|sufocou|intoxicou) (o|a|os|as|uma|um)? (meu|minha|meus|minhas)? (${portugueseKin}|gente) 
  (caiu|caindo|cair|cairam|despencou|desabou|tombou|virou|bateu|acertou|pegou|voou|espirrou|estourou|explodiu|soltou) … (em|no|na|nos|nas) (meu|minha|meus|minhas|cabeca_d*|pe_d*|mao_d*|perna_d*|braco_d*|rosto_d*|olho_d*|dedo_d*) … (${portugueseBody}|mim|dele|dela|${portugueseKin})
  (caiu|despencou|desabou|tombou|bateu|acertou|virou|voou|estourou|explodiu) (tudo|com_tudo|bem|inteiro|inteira|quase|direto|um_vidro|vidro)? (na_cabeca|na_cara|no_pe|na_mao|no_dedo|na_perna|no_braco|nas_costas|no_olho|no_rosto|em_mim|na_gente)
  (me|nos) (machuquei|machucou|machucaram|machucamos|feri|feriu|feriram|cortei|cortou|queimei|queimou|acidentei|acidentou|lesionei|furei|arranhei|espetei|ralei|esfolei|esmagou|atingiu|acertou_na|acertou_no|eletrocutou|eletrocutei|derrubou|atropelou|intoxiquei|engasguei|contundi|quebrei_toda|quebrei_todo|estabaquei|arrebentei|ferrei_todo|ralou|machucando)
  se (machucou|machucaram|feriu|feriram|acidentou|lesionou|machucar|ferir|acidentar|engasgou|eletrocutou|machuque|ferisse|machucasse)
  (${portugueseKin}|ele|ela|alguem|gente) (acabou|quase|tambem|ja|dele|dela|mais_novo|mais_velho|mais_nova|mais_velha|pequeno|pequena|de_\\p{N}*_anos|ainda)? se (cortou|queimou|furou|cortando|queimando|arranhou|ralou|espetou|arrebentou|quebrou_todo|quebrou_toda|intoxicou|esborrachou)
  (machuquei|cortei|feri|queimei|furei|esmaguei|prendi|quebrei|torci|fraturei|bati|prensei|decepei|ralei|abri|luxei|arranhei|arrebentei|espetei|trinquei|imprensei) (feio|muito|todo|toda|bem|quase)? (o|a|os|as|meu|minha|meus|minhas|um|uma|com_a|com_o)? (proprio|ponta_do)? (${portugueseBody})
  (machucou|cortou|feriu|queimou|esmagou|prendeu|torceu|fraturou|prensou|decepou|ralou|imprensou|luxou|cortando|queimando|machucando|perfurou) (feio|muito|todo|toda|bem|quase)? (o|a|os|as|um|uma|no|na)? (meu|minha|meus|minhas)? (ponta_do)? (${portugueseBody})
  (quebrou|bateu|abriu|perdeu|arrancou|furou|amassou|deslocou|trincou|rasgou) (com)? (o|a|os|as)? (meu|minha|meus|minhas) (${portugueseBody})
  (${portugueseKin}|ele|ela|alguem) (quase|acabou|tambem|ja)? (quebrou|bateu|abriu|perdeu|arrancou|furou|deslocou|trincou|quebrando) (com)? (o|a|os|as|um)? (${portugueseBody})
  (machucado|machucada|machucados|ferido|ferida|feridos|ferimento|ferimentos|lesao|lesoes|queimadura|queimaduras|corte_profundo|corte_feio|fratura|hematoma|hematomas) (no|na|nos|nas|em|grave|graves|feio|de_segundo|de_terceiro|pelo|pela|por) (meu|minha|meus|minhas|mim|grau|movel|${portugueseBody}|${portugueseKin}|armario|produto|cadeira|vidro|explosao|queda|causa)
  (estou|fiquei|to|sai|estamos|acabei|${portugueseKin}|ele_esta|ela_esta|ele_ficou|ela_ficou|ele_ta|ela_ta|ele_saiu|ela_saiu|alguem) (esta|ta|ficou|saiu|esta_com_o_braco|foi|acabou)? (todo|toda|muito|bem|gravemente|meio|levemente|com)? (machucado|machucada|ferido|ferida|sangrando|desacordado|desacordada|inconsciente|desmaiado|desmaiada|com_hematoma|queimada_pel*|queimado_pel*)
  (sangrando|sangrou|sangrei|ensanguentado|ensanguentada|perdendo_sangue|perdi_sangue|muito_sangue|tanto_sangue|cheio_de_sangue|cheia_de_sangue|sangramento|saiu_sangue|saindo_sangue|desmaiei|desmaiou|hemorragia|traumatismo|queimaduras_de)
  (estou|to|fiquei|ficou|esta|ta) (com|todo|toda) (o|a|os|as)? (${portugueseBody}) (todo|toda|muito)? (machucado|machucada|machucados|ferido|ferida|quebrado|quebrada|queimado|queimada|cortado|cortada|sangrando|inchado|inchada|roxo|roxa|presa|preso|engessado|engessada|arranhado|ralado)
  (entrou|enfiou|espetou|cravou|voou|espirrou|pegou|caiu|furou) (um_caco|um_vidro|um_parafuso|um_prego|uma_farpa|caco|vidro)? (de_vidro)? (no|na|em|dentro_do) (meu|minha) (${portugueseBody})
  (braco|perna|dedo|pe|mao|tornozelo|pulso|costela|punho|nariz|dente|clavicula) (dele|dela|do_meu_filho|da_minha_filha|da_minha_mae|do_meu_marido|do_bebe|direito|esquerdo|meu)? (esta|ta|ficou|foi)? (quebrado|quebrada|fraturado|fraturada|engessado|engessada|inchado|inchada|sangrando|roxo|roxa|preso|esmagado|prensado) (por_causa|com|depois|pelo|pela|porque|e|$|no|na)
  (levei|levou|tomei|tomou|levamos|tomamos|levaram|tomaram|levo|tomo|sofri|sofreu|recebi|recebeu|leva_um|tomar|levar) (um|uma|uns|varios|muito|ate|outro|mais_um)? (pequeno|baita|grande|forte|belo|leve)? (choque|choques|choquinho|descarga_eletrica|descarga)
  (deu|dando|deram) (um|uma|uns)? (baita|pequeno|forte)? (choque|choques|choquinho) (em|no|na|nas|nos|quando|e|toda|aqui|ao|eletrico|eletricos|$|assim|ontem|hoje|forte|de)
  da (choque|choques|choquinho) (em|quando|toda|ao|sempre|se_a|na_gente|no_pe|na_mao|todas)
  (eletrocutado|eletrocutada|eletrocutou|eletrocussao|choque_eletrico_n*)
  (pegou|pegando|pegaram|pegue|botou|colocou) fogo
  (fogo|incendio|chamas) (na|no|em|aqui) (minha|meu|casa|cozinha|sala|quarto|apartamento|tomada|aparelho|fio|fiacao|produto|geladeira|fogao|luminaria|colchao|sofa|rack)
  (quase|por_pouco_nao|acabei|acabou) (peguei|pegamos|pegou|pegando) fogo
  (incendiou|incendiando|incendiaram|principio_de_incendio|comecou_um_incendio|comecou_a_pegar_fogo|comecou_a_queimar|causou_um_incendio|teve_um_incendio|esta_em_chamas|em_chamas|causou_incendio|houve_um_incendio|provocou_um_incendio|deu_um_incendio|quase_incendiou)
  (explodiu|explodiram|explodindo|explosao) (na|no|em|perto|do_nada|dentro|sozinho|sozinha|e|quando|aqui|$|de_repente|hoje|ontem|do|da|enquanto|durante|de_madrugada|com|sem)
  (vidro|tampo|espelho|bateria|botijao|panela|lampada|luminaria|tomada|carregador) … (estourou|estilhacou) (na|no|em|perto|do_nada|sozinho|sozinha|de_repente|de_madrugada|enquanto|quando|com)
  (soltou|soltando|saiu|saindo|sai|fazendo|fez|saltou|saltando|comecou_a_soltar|comecou_a_sair) (um|uma|uns|muita|muito|ate|bastante)? (faisca|faiscas|fumaca|fogo|labareda)
  (fumaca|faisca|faiscas|labareda|labaredas) (esta|ta)? (saindo|saiu|subindo|para_todo) (do|da|de|pelo|pela|no|na|lado)
  (cheiro|vazamento|vazando) (forte)? (de)? (gas|queimado|fio_queimado|plastico_queimado)
  (estou|to|estamos|fui|parei|fiquei) (internado|internada|parar|aqui)? (no|na) (hospital|upa|pronto_socorro|uti) (por_causa|com_o_pe|com_a_mao|por_culpa|por_conta|depois|gracas|devido|porque)
  (${portugueseKin}|ele|ela|eu|alguem|gente) … (esta|ta|foi|fui|ficou|parou|parei|parar|levado|levada|levei|levamos|levaram|indo|estao|estamos|corri|corremos|correr|acabou|internado|internada|deu_entrada|estou) … (no|para_o|ao|na|para_a|num|para_um) (hospital|upa|pronto_socorro|uti|ambulancia|ps|emergencia)
  (fui|foi|fomos|parei|parou|acabei|acabou|levei|levamos|corri|corremos|tive_que_ir|tive_de_ir|teve_que_ir|tivemos_que_ir|levar|precisei_ir|precisou_ir|ta|esta|sai|saiu) (parar|ele|ela|correndo|meu_filho|minha_filha|minha_mae|direto|levado|levada|internado|internada|agora|com_ele|com_ela|o_menino|a_menina|de|meu_marido)? (no|para_o|ao|na|para_a|num|pro|do) (hospital|upa|pronto_socorro|uti|ambulancia)
  (levei|levou|tomei|tomou|precisou|precisei|deram|levando|levar) (de|levar|tomar)? (\\p{N}*|dois|tres|quatro|cinco|seis|sete|oito|dez|uns|varios)? pontos (na|no|nos|nas|em|e|por|$|de_sutura)
  (chamei|chamamos|chamaram|acionei|acionamos|chamar|vieram|veio) (o|a|os|ate_o|ate_a|ate_os|para_o)? (samu|ambulancia|bombeiro|bombeiros|resgate)
  (preciso|precisamos|precisei|precisou|precisava) (de|ir|chamar)? (uma|um|o|a)? (ambulancia|socorro_medico|samu|bombeiro|bombeiros)
  (sofri|sofreu|sofremos|houve|tivemos|aconteceu|causou|provocou|tive|teve|ocorreu) (um|uma|quase_um)? (grave|serio|baita)? (acidente|acidente_grave|queda)
  (${portugueseKin}) (quase|ja|tambem|dele|acabou|mais_novo|mais_velho)? (caiu|caindo|tropecou|escorregou|levou_um_tombo|se_estabacou|despencou|levou_uma_queda) 
  (ele|ela|eu) (quase|ja|tambem)? (caiu|cai|tropecou|tropecei|escorreguei|escorregou|despenquei) (da|do|de|com|para|no|na|por|e) (cadeira|cama|berco|banqueta|banco|escada|rede|sofa|beliche|poltrona|costas|chao|cara|tudo|tras|causa|bati|bateu|bunda)
  (eu|gente|e) cai $
  cai (da|do|de) (cadeira|cama|banqueta|banco|escada|rede|sofa|beliche|poltrona|costas|cara|bunda)
  (levei|levou|tomei|tomou|sofri|sofreu) (um|uma|o_maior)? (tombo|queda|tombao|capote|pancada|batida)
  (quebrou|cedeu|desabou|desmontou|tombou|caiu|despencou|virou|desmoronou|partiu|quebraram|fechou) (com_a_gente|comigo|conosco|com_meu_*|com_minha_*|com_o_meu_*|com_a_minha_*|com_ele|com_ela|com_o_bebe|com_a_crianca|com_as_criancas) (em_cima|sentado|sentada|deitado|deitada|dentro|dormindo|la_dentro|em_pe|nela|nele|encima)
  (${portugueseKin}|ele|ela) (quase|acabou|se)? (engoliu|engasgou|sufocou|engasgando|ficou_presa|ficou_preso|ficou_sem_ar) 
  (presa|preso) (dentro|embaixo|debaixo) (do|da|de) (armario|movel|guarda_roupa|cama|estante|sofa|bau|${portugueseFurniture})
  (embaixo|debaixo|por_baixo) (do|da) (armario|movel|guarda_roupa|estante) … (meu_filho|minha_filha|crianca|bebe|minha_mae|meu_pai)
  (deu|causou|provocou|tive|teve|tivemos|me_deu) (uma|um|muita|reacao)? (reacao_alergica|alergica|intoxicacao|alergia_n*|alergia_em|queimadura|queimaduras|bolhas_n*|irritacao_n*|ferimento|ferimentos|machucado|lesao|corte_n*|choque_eletrico|curto_e_pegou)
  (passei|passou|passamos|passando) (muito)? mal (com|depois|por|usando|comendo|ao|por_causa|de|e|apos)
  (correu|corremos|corri|correndo|corre) (um|o|serio|muito)? risco (de|da)? (vida|morte|se_machucar|morrer|choque)
  (quase|poderia_ter|podia_ter|por_pouco_nao) (matou|morreu|morri|me_matou|matado|morrido|se_mata|mata)
  (atropelou|atropelaram|atropelado|atropelada|me_atropelou)
  (risco|perigo) (de|a)? (choque|incendio|explosao|vida|morte|esmagamento)
  (fell|falls|fallen|falling|fall|toppled|topple|tipped|collapsed|came_down|came_crashing_down|landed|came_crashing|smashed|crashed_down|swung|exploded|came_off|shattered|broke|tumbled) (over|down|right|straight|all|off|and_landed|and_fell|apart)? (on|onto|on_top_of|over|upon|into|in) (to)? (the|a|our|my|his|her)? (head_of|top_of|poor|little|elderly|\\p{N}*|two|three|four|five|six|seven|eight)? (year)? (of)? (my|our)? (${englishKin})
  (fell|falls|fallen|falling|fall|toppled|topple|tipped|collapsed|came_down|came_crashing_down|landed|fell_down|dropped_it|dropped|crashed|exploded|blew_up|shattered|broke|hit|smashed) (over|down|right|straight|all|off|apart)? (on|onto|on_top_of|over|upon|in) (my|his|her|our|their|my_sons|my_daughters|the) (left|right|big|little|poor|bare)? (${englishBody})
  (fell|falls|falling|toppled|tipped|collapsed|came_down|came_crashing_down|landed|tumbled|fallen|fell_down) (over|down|right|straight|all|off)? (on|onto|on_top_of|over|upon) (me|him|her|us|someone|somebody|them)
  (flew|went|splashed|shot|got|splinter|splinters|glass|shards) (straight|right)? (into|in) (my|his|her|their|my_sons|my_daughters) (left|right)? (eye|eyes|face|hand|foot|finger|thumb|skin|leg|arm)
  (hit|crushed|trapped|pinned|struck|injured|hurt|burned|burnt|cut|electrocuted|scalded|poisoned|nearly_killed|almost_killed|shocked|knocked_over|knocked_down) (me|him|her|us|my|our|the) (poor|little|elderly|two|three|\\p{N}*)? (year_old)? (${englishKin}) 
  (crushed|injured|electrocuted|scalded|poisoned|nearly_killed|almost_killed|concussed|nearly_hit|wounded|maimed|knocked_out|could_have_killed|could_of_killed|burnt|burned) (me|him|her|us|someone|somebody) 
  (i|he|she|we|they|someone|somebody|${englishKin}|im|hes|shes|people) (got|was|were|been|is|am|are|ended_up|nearly|almost|has_been|have_been|could_have|could_have_been|just_got|gotten|nearly_got|almost_got) (badly|seriously|nearly|almost|really|been|now|very|slightly|quite)? (hurt|injured|wounded|burned|burnt|electrocuted|bleeding|concussed|unconscious|scalded|bruised|trapped|poisoned|hospitalised|hospitalized|bitten|crushed|burned_by|killed|limping) (by_the|by_a|by_it|by_one|by_an|by_this|by_that|from|on|when|because|while|$|and|badly|in|after|inside|under|at|with|now|yesterday|today)
  (cut|burned|burnt|hurt|injured|broke|broken|fractured|sprained|twisted|smashed|crushed|trapped|pinched|jammed|bruised|sliced|banged|hit|scraped|scalded|gashed|severed|punctured|dislocated|chipped|bumped|squashed|caught|ripped|slashed|stabbed|pierced|split) (open)? (my|his|her|our|their|my_sons|my_daughters|my_husbands|my_wifes|my_mothers|my_mums|my_moms) (own|whole|entire|left|right|little|big|index|ring|lower|upper|front)? (${englishBody})
  (cut|cutting|burned|burnt|burning|hurt|injured|scalded|electrocuted|sliced|scratched|stabbed|impaled) (myself|himself|herself|themselves|ourselves) (on|with|when|while|from|opening|assembling|because|badly|$|and|by|putting|quite|pretty|really|at|trying|due)
  (son|daughter|kid|child|husband|wife|mother|mom|mum|dad|father|brother|sister|boy|girl|toddler|baby|i|he|she) (just|also|even|badly|has|have|had|got)? (cut|burned|burnt|hurt|fractured|sprained|gashed|broke|scratched) (himself|herself|myself|a_finger|a_toe|an_arm|a_leg|a_tooth|a_rib|a_wrist|a_hand|an_ankle|a_bone)
  (my|his|her) (left|right|sons|daughters|whole)? (${englishBody}) (is|was|got|are|were|has_been) (badly|now|all|still)? (bleeding|broken|fractured|swollen|burned|burnt|cut|crushed|sprained|bruised|trapped|stuck_in|injured|hurt|hurting_after|scalded|sliced) 
  (electric|electrical) (shock|shocks)
  (got|get|gets|gave|gives|giving|getting|received|give) (me|him|her|us|my_*|a) (a|an|another|small|big|mild|nasty|bad|slight|massive|little|huge|real)? (small|big|mild|nasty|bad|slight|massive|electric|static)? (shock|shocks|zap|jolt) (from|off|when|while|every|whenever|$|each|and|touching|through|by|plugging|the)
  (electrocuted|electrocution|electrocuting|zapped|electrocute|burst_into_flames|in_flames|went_up_in_flames|up_in_smoke_l*)
  (caught|catch|catches|catching|cought) (on)? (fire|alight)
  (is|was|are|its|went|house|kitchen|lamp|charger|battery|were|set|almost|nearly|theres_a|started|caused) (literally|actually|now)? (a|the_*|my_*|on)? (small|on|house|kitchen)? fire $
  (is|was|its|went|set|were) (literally|actually|now|my_*)? (on)? fire (in|and|when|while|last|this|help|because|after|yesterday|today)
  (started|caused|causing|starting|almost_started|nearly_started) (a|an)? (small|house|kitchen|electrical|big)? fire
  (exploded|explode|explosion|exploding|blew_up) (in|on|while|when|near|and|$|all|next|during|last|this|without|out|suddenly|everywhere|inside|with|for|at|yesterday|today|as)
  (smoke|sparks|flames|smoking|sparking) (is|was|are|were|and|started|came|flew|began|keeps)? (coming|come|pouring|flying|flew|shooting|out|from|sparking|smoking|everywhere|billowing)
  (gas_leak|leaking_gas|smell_gas|smells_of_gas|smell_of_gas|burning_smell|smell_of_burning|smells_like_burning|smells_burnt|smell_burning|smells_like_its_burning|carbon_monoxide_p*)
  (hes|shes|he_is|she_is|is|theyre|was|were|ended_up|landed|are) (now|still|currently|both|all)? in (the|a|an)? (hospital|er|emergency_room|icu|intensive_care|ambulance|a_and_e)
  (im|i_am|we_are|were) (now|still|currently|both|all)? in (the|a|an)? (hospital|er|emergency_room|icu|intensive_care|a_and_e) … (because|after|thanks_to|due|from|with|since_your|since_the)
  (im|i_am|we_are) (now|still|currently|both|all)? in (the|a|an)? ambulance
  (taken|rushed|went|go|had_to_go|brought|admitted|took_him|took_her|took_me|took_my_*|took_them|rush|going|drove_him|drove_her|sent_me|sent_him|sent_her|put_me|put_him|put_her|on_the_way|on_our_way|ended_up|been|were|are|is) (straight|right|him|her|me|back|away|now)? (by_ambulance|to|in|into|at) (the|a|an)? (hospital|er|emergency_room|a_and_e|accident_and_emergency|icu|urgent_care|casualty|emergency_department)
  (my|our|the) (own)? (${englishKin}) (was|were|got|is|has_been|nearly|almost|just)? (nearly|badly|seriously|almost|been)? (hurt|injured|burned|burnt|crushed|trapped|cut|shocked|bitten|wounded|scalded|struck|hit) by (your|the|a|one|this|that|an|it|falling)
  (i|he|she|we|${englishKin}) (got|was|were|been) shocked by (the|a|your|this|that|my) (new)? (lamp|lights|light|charger|heater|kettle|toaster|oven|washer|fridge|outlet|socket|cable|fan|plug|dryer|appliance|machine|stove|chandelier|device|wire)
  (i|he|she|we|just) (just|nearly|almost)? (got|get|keep_getting|getting) (badly|electrically)? shocked (by_it|touching|plugging|every_time|whenever|$|while|turning)
  (lamp|charger|heater|kettle|outlet|socket|washer|fridge|cable|plug|light|toaster|oven|machine|appliance|it) (just|really)? (shocked|zapped) (me|him|her|us|my_son|my_daughter|my_wife|my_husband) (twice|badly|while|every|again|$)
  (im|i_am|hes|he_is|shes|she_is|theyre|were|we_are) (badly|seriously|still)? (injured|wounded|bleeding|electrocuted|hurt) (and|$|because|from|by_the|by_your|badly|now)
  (and|then|so) (i|he|she|we|my_wife|my_husband|my_son|my_daughter|my_mum|my_mom|my_dad|my_kid|my_mother|my_father) fell (on|off|down|over|hard|backwards|to|and|onto|badly|$)
  (called|calling|needed|need|needs|had_to_call|phoned|rang|waiting_for) (an|the|for_an)? (ambulance|paramedics|911|999|112|fire_brigade|fire_department|firefighters|fire_service|ems)
  (needed|needs|had|got|required|gave_me|have|getting|with) (\\p{N}*|a_few|some|several|two|three|four|five|six|seven|eight|nine|ten|to_get|to_have|to_have_*)? stitches (in|on|to|because|and|$|after|from|for_a_c*)
  (bleeding|bled) (badly|a_lot|from|everywhere|all_over|heavily|profusely|and|because|wont_stop|$|now|after|all|right)
  (passed_out_f*|passed_out_a*|fainted|concussion|knocked_unconscious|lost_consciousness|third_degree|second_degree|burns_on_my|burns_on_his|burns_on_her|chemical_burn|chemical_burns|burn_marks_on_my|food_poisoning|carbon_monoxide|internal_bleeding|broken_bone|broken_bones|broken_arm|broken_leg|broken_toe|broken_wrist|broken_finger|broken_foot|broken_ankle|fractured_*)
  (${englishKin}|he|she) (nearly|almost|just|has|accidentally)? (choked|choking|swallowed|suffocated|swallow|choke) (on|a|an|some|one|to|one_of|the|part|it|half|$|because)
  (had|got|caused|causing|gave_me|having|having_an|gave_him|gave_her|gave_my_*|suffered) (a|an|me|my_*)? (bad|severe|nasty|terrible|serious)? (allergic_reaction|chemical_burn|rash_from|burns|injury|injuries|wound|fracture|serious_fall|bad_fall|nasty_fall|nasty_cut|deep_cut|bad_cut)
  (had|was_in|been_in|there_was|there_has_been|theres_been|caused|were_in|is_in|weve_had|suffered|been|happened) (an|a)? (bad|serious|terrible|nasty|awful|horrible|small|little|home)? accident (at|with|because|when|while|due|on|involving|caused|in|and|$|using|assembling|yesterday|today|here|as)
  (i|he|she|we|${englishKin}) (nearly|almost|just|then|both|badly)? (fell|tripped|slipped|tumbled) (off|through|over|down|out_of|backwards|from|and|on_the|to_the_floor|to_the_ground|onto|flat|right_off) 
  (chair|stool|bed|ladder|crib|cot|hammock|sofa|bench|swing|bunk|table|shelf|seat|step|highchair) … (collapsed|gave_way|snapped|broke|tipped_over|folded|tipped) (under|underneath|beneath|with|while|as|when) (me|him|her|us|my_*|i|he|she|we|someone) (in_it|on_it|was|were|inside|sitting|sat|$|and|while|sleeping|lying|asleep|standing|in|on)
  (trapped|stuck|pinned|crushed) (under|underneath|beneath|inside|in) (the|a|your|that|it) (wardrobe|dresser|cabinet|shelf|bookcase|bed|furniture|unit|sofa|drawer|drawers|cupboard|crib|cot)
  (nearly|almost|could_have|couldve|could_of) (killed|died|killed_us|been_killed|lost_an_eye|lost_a_finger)
  (run|ran|running) over (by|me|my_d*|my_f*|my_s*|my_c*|our_dog|our_cat|him|her)
  (fire|electrocution|electric_shock|choking|burn) (hazard|risk) (and|in|this|because|i|my|it|with|that) 
`,
  exceptions: `
  (${portugueseBody}) (de|da|do|das|dos|desta|dessa|desse|deste|de_uma|de_um) (minha|meu|nossa|nosso|guarda)? (${portugueseFurniture}|roupa)
  (tenis|sapato|sapatos|sandalia|bota|botas|chinelo|sutia|cinto|oculos|fone|fones|pulseira|anel|brinco|brincos|relogio|mochila|salto|sapatilha|calcado|alca|elastico|calca|blusa|headset|etiqueta|rasteirinha|chuteira|bracelete|tiara) … (machucou|machuca|machucam|machucando|apertando|machucaram|cortando|feriu|me_machucou) … (${portugueseBody}|$)
  (choque|choques) (com|quando|ao|de|termico|de_realidade|cultural|quando_vi|no|na|em|pelo) (a|o|os|as|esse|essa|este|saber|ver|vi|abri|soube|descobri|receber|olhei|cultura|bolso|meu|minha|valor)? (preco|precos|valor|conta|fatura|frete|noticia|que|o_preco|o_valor|a_fatura|a_conta|o_frete|taxa|demora|cobranca|realidade|bolso|aumento|o_que|boleto|prazo|quanto|saldo)
  (prova|resistente|protecao|resistencia|capa|amortecedor|absorvedor|absorcao|protetor|anti|rosa|cor|verde|amarelo|tratamento) (de|a|contra|ao|em)? (choque|choques|impacto)
  (em|estado_de|estou_em|fiquei_em) choque
  (promocao|promocoes|precos|preco|oferta|ofertas|desconto|descontos|liquidacao|saldao|black_friday|loja|mercado|site|chat|festa) … (pegando|pegou|explodiu|explodindo|em_chamas|explosao) (fogo)?
  (preco|precos|valor|valores|conta|fatura|vendas|venda|cabeca|demanda|divida|juros|consumo|caixa_de_entrada) (dela|dele|das|da|de_luz|do|de)? (loja|voces|luz|cartao)? (explodiu|explodiram|explodindo)
  explosao (de|das) (cores|cor|sabor|sabores|vendas|precos|ofertas|alegria|energia|fofura)
  (extintor|extintores|alarme|detector|seguro|saida|porta|mangueira|sensor|seguro_residencial|cobertura|apolice|protecao|prevencao|garantia) … (incendio|incendios|fogo|fumaca|explosao|queda|quedas|acidente|acidentes)
  (caminhao|carreta|transportadora|carga|veiculo|caminhoneiro|avisaram_que|onibus) … (acidente|acidentou|incendiou|pegou_fogo|sangrou)
  (por|de_forma|foi|sem_querer_por) (puro|um)? acidente (e|comprei|cliquei|que|eu|pedi|apertei|sem)?
  (entregar|entrega|entregam|entregue|enviar|mandar|endereco|trabalha|trabalho|perto|lado|frente|plantao|deixar|receber|mandem|enviem|doar|doacao|visitar|plantonista|retirar) … (no|na|do|da|ao|para_o|para_a|em_um|num|em) (hospital|upa|pronto_socorro|uti)
  (site|sistema|pagina|aplicativo|app|internet|ligacao|chamada|conexao|sinal|luz|energia|whatsapp|pedido|pagamento|pix|reembolso|estorno|ficha|preco|valor|dinheiro|boleto|salario|desconto|cupom|frete) (que|de_voces|ja|so|nao|me|do_*|da_*)? (caiu|cai|caindo|virou|caira|travou|bateu)
  (caiu|cai) (como_uma_luva|no_gosto|do_ceu|a_ficha|muito_bem|super_bem|bem|na_conta|no_meu_cartao|na_minha_conta|na_minha_fatura|no_cartao|na_malha|no_golpe)
  (esta|ta|estao|estou|to|estamos|internado|internada|fica|ficou|segue) … (no|na|num) (hospital|upa|pronto_socorro|uti) … (receber|receba|recebe|buscar|busque|retirar|retire|assinar|em_casa|na_entrega|trocar|devolver|cancelar)
  (is|are|im|i_am|hes|shes|theyre|was) (still|now|currently)? in (the|a|an)? (hospital|er|icu|intensive_care) … (receive|receives|collect|collects|pick_up|be_home|be_there|be_in|sign|signs|at_home|return_it|exchange_it|cancel_it)
  (quebrei|quebrando|quebra|quebrou|quebrado) (a|minha|muito_a)? cabeca (para|tentando|montando|com_o_manual|$|com|de|a_toa)
  (quebra|queima) cabeca*
  (bati|bateu|bato) (cabeca|a_cabeca|perna|pernas) (para|pra_la|tentando|com_o_atendimento|procurando|atras)
  (cara|cabeca) (de_pau|quente|feia|dura|nova|fria|dagua)
  (tirou|tirar|cortou|cortei|queimou|queimei|perdi|furou|furei) (a|o|um)? (cara_de|etapa|caminho|olho_gordo|cabelo)
  (bed_bug|feet_of|foot_of|back_of|head_of|arm_of|arms_of|leg_of|legs_of|foot_board|face_of|hand_of|eye_of|heel_of) (the|my|a|our|this|your)? (bed|table|chair|sofa|couch|desk|cabinet|doll|stool|dresser)
  (site|website|app|page|phone|laptop|computer|system|browser|payment|call|chat|price|prices|checkout|screen|line|server|connection|internet|deal|offer|order) (just|keeps|has|kept|suddenly|always)? (crashed|dropped|died|crashing|fell|fell_through|collapsed|blew_up|exploded|broke|hit) … (me|us|$|on|with)
  (shock|shocked) (absorber|absorbers|absorbing|proof|resistant|resistance|collar|protection|value|of_the_price)
  (shock|jolt) (when|to|at|of|by|from|seeing|opening) (i|see|my|the|we|seeing|opening|reading|me)? (saw|see|seeing|opened|read|price|bill|cost|the_price|the_bill|total|invoice|found|noticed|checked|got_the_bill|shipping|charge|amount|statement|heard)
  (deals|deal|prices|price|sale|sales|offers|offer|collection|store|inbox|phone|notifications|design|outfit|style|youre|you_are) … (on_fire|exploded|exploding|blew_up|explosion|blowing_up)
  (fire|smoke) (alarm|alarms|pit|pits|extinguisher|extinguishers|tv|tablet|stick|sale|place|resistant|retardant|proof|rated|rating|safety|blanket|door|detector|detectors|certificate|regulations|insurance|escape|wood|hazard_rating|hd)
  (accident|accidental) (insurance|cover|protection|coverage|plan|damage|warranty|policy|forgiveness)
  (by|happy|pure|complete|total) accident
  (truck|van|lorry|courier|shipment|delivery|carrier|plane|warehouse) … (accident|caught_fire|exploded|crash|on_fire)
  (deliver|delivered|delivering|ship|shipped|send|sent|work|works|working|address|near|next_to|close_to|opposite|donate|visit|volunteer|nurse|doctor|leave|left|gift|flowers|job|shift|order_for) … (in|to|at|into|near) (the|a|my|our|his|her)? (local|childrens)? (hospital|er|icu|emergency_room)
  (colour|color|dye|ink|print|paint|blue|red|black|jeans|fabric|bleed|denim|shirt) (is|was|keeps|started|are|has|from_the)? (it)? (bleeding|bled|bleeds)
  bleeding (heart|edge|colour|color|ink|dye|love|gums_t*)
  (hurt|hurts|hurting) (my|to|our|your|the|nobodys|his) (feelings|ask|wallet|pocket|try|budget|bank|sales|business)
  (shoes|shoe|sandals|boots|heels|trainers|sneakers|bra|belt|headphones|glasses|strap|ring|earrings|backpack|watch|helmet|slippers|flats) … (hurt|hurts|hurting|rubbed|cut|pinched|bruised|burned) … (${englishBody}|$)
  (got|getting|been|was|were) (badly|so)? (burned|burnt|hurt|bitten|stung) (by|before|in_the_past|with) (your|other|another|online|scam*|a_seller|this_company|this_shop|resellers|the_exchange|fees|sites|last|similar)
  (cost|costs|paid|charged|charging|charges|pay) … (arm|leg)
  (break|broke|breaks|breaking) (my|the|our|a) (back_trying|back_to|heart|bank|back_for)
  (fell|fall|falling|fallen) (in_love|for_it|apart|short|through|behind|asleep|out_of_love|from_the_truck|off_the_truck|off_the_van|from_the_van|off_the_lorry)
  (over|off) (my|the_top_of)? head $
  (choking_hazard|choking_hazards|small_parts|is_there_a_fire_hazard|is_it_a_fire)
  (drop|drops|dropped|placed|put|have|had|give|got|get) … (in|into) (your|my|our|the) hands
  (kit|caixa|maleta|first|curativo|curativos|bandaid) (de)? (primeiros_socorros|aid|ferimentos|para_ferimentos)
  (sell|vendem|vende|livro|book|filme|movie|toy|brinquedo|jogo|fantasia|costume|halloween|maquiagem|makeup) … (blood|sangue|sangrando|ensanguentad*|bleeding|fratura|machucado|ferido|queimadura|explosion|explosao|ambulancia|ambulance|bombeiros|bombeiro|hospital|accident|acidente|burns)
  (pomada|creme|curativo|gaze|spray|remedio|ointment|cream|plaster|plasters|bandage|bandages|lotion|balm) (para|de|contra|for|to_treat|against|on) (queimaduras|queimadura|ferimentos|ferimento|machucado|machucados|ferida|feridas|burns|cuts|wounds|bruises|minor)
  (nao|ninguem|nunca|sem|felizmente_ninguem|nem) (se|me|tem|teve|houve|ficou|esta)? (machuquei|machucou|feriu|feri|cortei|queimei|machucar|ferido|machucado|ferida|machucada|ferimento|choque|risco_de_incendio|risco_de_choque)
  (nobody|no_one|noone|not|never|wasnt|werent|didnt|isnt|without|doesnt|wont|arent|dont_want_to|dont_wanna) (was|got|been|is|gets|get|seriously|badly|getting|to_get)? (hurt|injured|injury|catch_fire|cut_my|hurting)
`,
});

/** Whether somebody was hurt or in danger: an injury, an accident, a shock, a fire. Damage alone is none. */
export function reportsInjury(message: string): boolean {
  return injuryPhrases.standIn(message);
}
