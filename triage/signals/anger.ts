import { SignalPhrases } from './phrases';

export const angerPhrases = new SignalPhrases({
  phrases: `
  (absurdo|palhacada|palhacadas|ridiculo|ridicula|ridiculos|inadmissivel|inaceitavel|vergonhoso|vergonhosa|revoltante|lamentavel|patetico|patetica|sacanagem|deboche|safadeza|vagabundos|ladroes|canalhas|incompetentes|incompetencia|irresponsaveis|irresponsabilidade|pilantras|safados|pilantragem|imprestaveis|descaso|porcaria|lixos|nojentos|nojo|mentirosos|mentiroso|enrolacao|bandidos|malditos|inuteis|desgracados|picaretas|picaretagem|desrespeito|bagunca|zona_total|vergonheira|trambiqueiros|cambada|bando_de|fdp|vtnc|pqp|krl|porra|caralho|merda|bosta|cacete|idiotas|imbecis|otarios|burros|vsf|escrotos|caraio|puta_que_pariu|foda_se|vao_se_foder|vai_se_foder|tomar_no_cu|filhos_da_puta|arrombados|caloteiros|desaforo|estelionatarios|calhordas)
  (que|uma|e|sem|perderam_a|tomem|voces_nao_tem|falta_de|muita|total|tenham|pura|so|criem|nao_tem|quanta) (uma|total|mesmo|muita|falta_de|de)? (vergonha|raiva|odio|respeito|lixo|nojo|decepcao|palhacada|piada|loucura_de_atendimento|humilhacao|desgraca|consideracao|saco|inferno) (de|essa|voces|na|com|isso|viu|hein|$|loja|empresa|da|desse|dessa|por|comigo|mesmo|total|atendimento|nenhuma|nisso|que|pelo|e|esse)
  (estou|to|fiquei|fico|ficando|eu|muito|extremamente|super|bem|ja|me|deixou|completamente|deixa|tao|totalmente|sai|simplesmente|profundamente|mega) (muito|extremamente|super|tao|ficando|completamente|profundamente|bem|mais_que|com|me|sentindo|absolutamente|ja|realmente|totalmente|estou|deixando)? (furioso|furiosa|indignado|indignada|revoltado|revoltada|puto|puta|irritado|irritada|bravo|brava|possesso|possessa|decepcionado|decepcionada|insatisfeito|insatisfeita|inconformado|inconformada|raiva|de_saco_cheio|p_da_vida|chateado_com|chateada_com|frustrado|frustrada|desrespeitado|desrespeitada|humilhado|humilhada|enganado|enganada|cansado_de_ser|cansada_de_ser|odio|fula|louco_de_raiva|louca_de_raiva|furia|nervoso|nervosa|estressado|estressada|estressando|feito_de_palhaco|feita_de_palhaca|feito_de_bobo|feita_de_trouxa|feito_de_trouxa|feita_de_idiota|feito_de_idiota|feita_de_boba)
  (pessimo|pessima|pior|horrivel|horroroso|horrorosa|terrivel|lixo_de|porcaria_de|merda_de|droga_de|tosco|tosca|deploravel|decepcionante|precario|nojento|ruim_demais|uma_porcaria) (de|o|esse|essa|a|experiencia|que|do|loja|empresa)? (atendimento|servico|loja|empresa|experiencia|site|qualidade|suporte|produto|compra|entrega|lugar|marca|app|aplicativo|pos_venda|logistica|transportadora|tudo|coisa|empresas|lojas|que_ja|da_minha_vida|possivel|do_brasil)
  (atendimento|servico|loja|empresa|experiencia|site|suporte|produto|voces|vcs|entrega|qualidade|isso|app|aplicativo|transportadora|robo|tudo|marca) (de|e|sao|foi|esta|estao|muito|mais|e_um|e_uma|virou|online|nao_presta)? (um|uma|o|a|muito|simplesmente|super|tao|totalmente|pessimamente|de_voces)? (e|foi|sao|um|uma)? (o|a|um|uma|muito)? (pessimo|pessima|pessimos|horrivel|horriveis|pior|lixo|piada|merda|bosta|porcaria|vergonha|horroroso|terrivel|nojento|desrespeito|desgraca|decepcao|incompetente|incompetentes|despreparados|palhacos|uma_droga|quinta_categoria|pessimas|ladroes|mal_educados|sem_vergonha|brincadeira|horrorosa|furada)
  (nunca|jamais|nao) (mais|volto|compro|vou|quero|piso|recomendo|comprarei|indico|recomendaria|pretendo|entro|confio|gasto|volto_a|faco|comprem|caiam) (mais|a|volto|compro|vou|comprar|piso|entro|quero|nunca|nada|essa|voces|em|com|faco|gasto|confio|comprem|um_centavo|na|uso) (mais|a|comprar|compro|nada|com|aqui|nessa|nesse|voces|essa|na|em|nessa_loja|de_voces|desta|pisar|usar|negocio|coisa_alguma|loja|site|um)
  nunca mais
  (so_pode|so_podem|so_pode_estar|so_podem_estar|devem_estar|deve_estar|ta_de|estao_de|esta_de) (estar|ser|de)? (de)? (brincadeira|sacanagem|palhacada|gozacao|zoeira|zoacao)
  (stop|quit|youre|you_are|keep|you_keep|dont|a|such_a|enough|done) (wasting|waste) (of)? (my|our|everyones|peoples)? (time|money)
  vergonha (dessa|desta|de|essa|voces|isso) (empresa|loja|atendimento|servico|voces|$|site|marca|gente)
  (estao|tao|voces|vcs|esta|tirando|ta|fazendo|fazer|me|querem|acham|pensam|achando|acha|estao_me) (me|de|a|estao|tirando|com|que|esta|querendo)? (fazendo|tirando|brincando|zoando|sacaneando|feito|enrolando|de|enganando|tratando|sou|a_minha|curtindo|debochando|gozando|roubando|fazer) (a|de|com|minha|feito|me|da|na|uma|como)? (palhaco|palhaca|idiota|trouxa|otario|otaria|minha_cara|cara|comigo|besta|sarro|lixo|bobo|boba|burro|mim|faz_dias|ha_dias|faz_semanas|semanas|meses|dias|brincadeira|ne|clientes|os_clientes|cachorro|so_pode|$)
  (so_pode_ser|isso_e|parece|isso_so_pode_ser|virou) (uma)? (brincadeira|piada|pegadinha|zoeira|palhacada) (de|com|ne|isso|$|mau|mesmo|comigo|essa)
  (cansei|cansado|cansada|farto|farta|exausto|exausta|esgotado|esgotada|saturado|saturada|nao_aguento|nao_aguento_mais|de_saco_cheio|perdi|perdendo|acabou|esgotou|perdeu_a|encheu) (de|dessa|desse|disso|mais|a|da|minha|o|com|ja|do|a_minha|voces)? (esperar|ser|tanta|tanto|desculpas|enrolacao|essa|esse|paciencia|explicar|reclamar|pedir|ligar|voces|robo|desculpa|mentira|mentiras|promessa|promessas|descaso|situacao|atendimento|saco|desrespeito|palhacada|respostas_prontas|disso|loja|empresa|ouvir|tentar|repetir|problema|toda_essa)
  (me|fui|sendo|estou_sendo|somos|fomos|sou) (trataram|tratado|tratada|tratam|tratou|tratados|atendido|atendida) (muito|super|pessimamente|feito|que_nem|igual|como|tao|extremamente)? (mal|lixo|cachorro|um_lixo|um_cachorro|pessimamente|idiota|um_idiota|com_descaso|com_grosseria|um_nada|com_desprezo|palhaca)
  (nao_tem|nao_tenho|sem|cade_a|cade_o|zero|falta) (a|nenhum|o|mais|nenhuma|de)? (respeito|minima_consideracao|vergonha_na_cara|consideracao|paciencia|responsabilidade|educacao|compromisso|profissionalismo|competencia|minimo_de_respeito|menor_respeito) (com|pelo|por|voces|$|de|pelos|na|nenhum|para|nessa|mais|comigo|aos|e)
  virou (uma|uma_verdadeira|um)? (piada|palhacada|zona|circo)
  (odeio|odiei|detesto|detestei|repudio|abomino) (essa|esse|voces|vcs|a_loja|esta|este|o_atendimento|tudo|o_site|comprar_aqui|comprar_com|ter_comprado|voces_todos|isso_aqui|com_todas)
  (vao|va|vai|se) (para_o_inferno|pro_inferno|se_ferrar|a_merda|se_danar|catar|tomar|plantar_batata|ferrar)
  (roubo|assalto|roubada|roubalheira) (isso|total|puro|na_cara|descarado|mesmo|o_que_voces|esse|essa) (e|que|de|$|loja|preco|empresa)?
  (voces|vcs|loja|empresa|isso) (so|me|e|estao|ja)? (sabem|roubaram|me_roubaram|mentem|mentiram|enganam|enganaram|enrolam|um_roubo|me_roubando|nao_prestam|nao_valem|sao_uns|sao_um|nao_fazem_nada|nao_resolvem|nao_servem|desrespeitam|brincam|so_mentem|nao_presta|nao_cumprem|faltaram) (para|o|a|com|mentir|enrolar|meu|todo|os|nada|nunca|e|$|mim|pra|incompetentes|lixo|ladroes|que|cliente|porra|enganar|me|bandidos|enrolados|bando|desgraca|na_cara|descaradamente|o_respeito)
  (muita|quanta|tanta|haja) (falta_de|incompetencia|enrolacao|paciencia|mentira|cara_de_pau|desculpa|burocracia|desorganizacao|sacanagem|palhacada)
  (isso|que|um|e|verdadeiro) (e|um|verdadeiro)? (um)? (roubo|assalto|roubalheira) $
  (cara_de_pau|sem_nocao|falta_de_respeito|falta_de_vergonha|falta_de_consideracao|falta_de_educacao|tiracao_de_sarro|fazem_de_palhaco|zero_estrelas|nota_zero|e_o_cumulo|o_fim_da_picada|fim_do_mundo_isso|perda_de_tempo|dinheiro_no_lixo|me_sinto_lesado|me_sinto_lesada|me_sinto_enganada|me_sinto_enganado|arrependo_de_ter|me_arrependi_amargamente|passando_raiva|passei_raiva|passo_raiva|que_inferno|que_saco|tomar_vergonha|cara_dura|me_sinto_uma_palhaca|me_sinto_um_palhaco|descarados)
  (resolve|resolvam|responde|responda|respondam|devolve|devolvam|devolva|cancela|cancelem|entreguem|entrega|me_devolvam|quero_meu_dinheiro|manda|arruma|liga) … (porra|caralho|merda|logo_essa|logo_isso|agora_mesmo_ou|inferno|seus|bando|droga|caramba)
  (ridiculous|unacceptable|disgusting|disgraceful|disgraced|pathetic|appalling|appalled|outrageous|outraged|furious|livid|enraged|infuriating|infuriated|fuming|shameful|atrocious|abysmal|incompetent|incompetence|morons|idiots|liars|crooks|thieves|thieving|clowns|bullshit|bs|fuck|fucking|shit|crap|wtf|damn|screw_you|bastards|assholes|asshole|deplorable|despicable|horrendous|shambles|laughable|rubbish_service|con_artists|rip_off|ripoff|ripped_off|shitty|crappy|scumbags|fuming|piss|fricking|freaking_joke|effing|bloody_joke|goddamn|bollocks|insulting|diabolical)
  (im|i_am|am|we_are|getting|was|made_me|makes_me|making_me|is|feel|so|very|really|extremely|beyond|absolutely|leaving_me|left_me|utterly) (so|very|really|extremely|beyond|absolutely|getting|quite|incredibly|more_than|sick_and|just|totally|bloody|utterly|a_very|deeply|also)? (angry|mad_at|mad_about|pissed|pissed_off|annoyed|frustrated|frustrating|upset_with|upset_about|irritated|outraged|disgusted|disappointed|dissatisfied|fed_up|sick_of|sick_and|tired_of_your|tired_of_being|tired_of_this|tired_of_excuses|had_enough|unhappy_with|unhappy_customer|disrespected|unimpressed|seething|steaming|insulted|humiliated|fuming|upset|mad|treated_like|cheated|lied_to|let_down|annoying|raging)
  (worst|terrible|horrible|awful|lousy|poor|dreadful|garbage|useless|trash|horrific|the_most_useless|pitiful|zero|crummy|rubbish|hopeless|poorest|sorry_excuse_for_a) (possible|customer|online|delivery|shopping|excuse_for_a|excuse_of_a|after_sales)? (service|experience|company|store|support|shop|customer_service|website|site|app|bot|quality|product|seller|place|business|communication|people|ever|i_have_ever|retailer|customer_support|care|courier|stars|robot|chatbot|purchase|outfit|attitude)
  (service|company|store|support|shop|this|website|site|app|bot|youre|you_are|you_people_are|you_guys_are|you_all_are|quality|product|experience|everything|customer_service|delivery|that|it|chatbot|place) (is|was|are|has_been|s|just|has)? (so|absolutely|a|the|an|just|such|completely|truly|complete|beyond|pure|been|such_a|really|total|totally|very|utterly|literally|simply|such_an|utter)? (a|the)? (terrible|horrible|awful|joke|disgrace|useless|garbage|trash|worst|sucks|insane|nightmare|absurd|shame|rubbish|hopeless|mess|farce|pathetic|dreadful|lousy|appalling|insult|waste_of_time|crap|disgusting|utter_garbage|disaster|circus|embarrassment|incompetent|stupid|horrific)
  (never|not|wont_be|wont|will_not|last_time|dont|do_not) (ever|going|be|again|buy|shop|shopping|order|i|use|buying|will|coming|to|spend|recommend|bother|trust|waste) (ever|again|buy|from|shop|with|order|here|use|you|you_again|back|i|ordering|buying|this|to|spending|another|anyone|your|shopping|trust|shall_i|recommend|from_you|be|deal) (again|you|from|with|here|this|your|shop|buy|ever|order|company|penny|back|store|to_anyone|a|buying|cent|recommend|with_you|shopping|deal|us|site)
  never again
  (are_you|you|is_this|this_is|what|must_be|stop|youre|quit) (guys|people|all|a|must_be|freaking|even|actually|just|some_kind_of|be|kidding|having|taking|playing|wasting|treating)? (kidding|joking|a_joke|joke|kidding_me|a_laugh|messing_with|games|fooling|insane|taking_the|for_a_fool|like_a_fool|like_an_idiot|like_dirt|my_time|customers_like|me_like|us_like) (me|is|with|$|of|right|about|now|here|piss|mick|or|trash|dirt|garbage|rubbish|idiots|an|shit|a)
  (sick|tired|fed_up|had_enough|enough|done|had_it|sick_and_tired|sick_to_death|through) (and|of|with|up_to_here_with)? (tired_of|this|your|you|waiting|being|these|all|excuses|lies|hearing|the|repeating|explaining|dealing|asking|getting|having|chasing|with_this|copy_paste)
  (waste_of|wasted|wasting) (my|time|money|so_much|our|everyones) (time|money|$|and|on|of|here|with|precious)
  (i)? (hate|hated|despise|detest|loathe) (this_company|you|your|this_store|you_guys|this_website|this_shop|this_bot|dealing_with_you|shopping_here|everything_about_this|this_site|this_stupid)
  (what_a|such_a|complete|absolute|total|utter|an_absolute|bloody) (joke|disgrace|shambles|nightmare|farce|mess|rip|ripoff|waste|shame|disaster|circus|load_of|bunch_of|scandal|embarrassment|clown|jokers|garbage|trash|disrespect|lie|nonsense|travesty|insult|cheek)
  (lost|losing|out_of|no_more|ran_out_of|lost_all|run_out_of) (my|all|more|all_my|the_last_of_my)? patience
  (treated|treat|treating|treats) (me|us|customers|your_customers|people|like)? (like|so|very|really|this|appallingly|terribly)? (dirt|trash|garbage|crap|badly|poorly|way|fool|idiot|a_fool|an_idiot|rubbish|a_criminal|nothing|this_way|shit|an_animal)
  (how_dare|shame_on|screw|go_to_hell|get_lost|you_suck|this_sucks|sucks|zero_stars|one_star|bunch_of|no_respect|zero_respect|lack_of_respect|what_the_hell|what_the_heck|for_gods_sake|for_fucks_sake|ffs|sort_it_out|get_your_act|wtf|blood_is_boiling|my_blood_boil|boiling_mad|at_my_wits_end|wits_end|last_straw|a_slap_in|slap_in_the_face|robbery|daylight_robbery|stealing_from|you_stole|lying_to|lied_to_me|you_lied|you_keep_lying|keep_lying|couldnt_care_less|dont_give_a|could_not_care_less|stole_my_money|pull_your_finger)
`,
  exceptions: `
  (screw|screws|screwed|screwing) (it|them|the|these|those|both|a|parts|my|this) … (together|in|into|on|onto|wall|back|down|floor|ceiling|tight|tighter)
  (conta|conte|contar|conto|contam|sabe|saber|fala|fale|manda|mande|diz|diga|ouvir|conhece|faz|faca|quero|contei|tem) (alguma|uma|outra|mais_uma|algumas|ai|para_mim|me|mais|para_a_gente|contar|fazer)? (alguma|uma|outra|boa|umas|engracada|mais_uma)? (boa)? (piada|piadas|piadinha)
  (tell|know|got|say|hear|like|heard|have|making|make|crack) (me|us|any|a|some|another)? (a|any|good|another|funny|some|one)? (good|funny|more|bad|dad)? (joke|jokes)
  (que_vergonha|que_raiva|que_odio|que_burra|que_burro|ai_que_odio) , (digitei|errei|coloquei|esqueci|perdi|comprei|escolhi|eu|minha|meu|de_mim|me_confundi|pedi|anotei)
  (nervoso|nervosa|ansioso|ansiosa|estressado|estressada|irritado|irritada|nervous|anxious|stressed) (com|pelo|pela|por_causa|porque|sobre|about|for|before) (o|a|meu|minha|do|da|the|my|our)? (casamento|prova|formatura|viagem|festa|entrevista|mudanca|aniversario|presente|bebe|parto|wedding|exam|trip|interview|move|party|flight)
  (absurdo|absurdamente|ridiculo|ridiculamente) (de|da)? (lindo|linda|bom|boa|bonito|bonita|barato|barata|gostoso|perfeito|perfeita|maravilhoso|maravilhosa|fofo|fofa|lindos|rapido)
  (desconto|descontos|promocao|preco_baixo|qualidade|conforto|cheiroso|cheirosa|lindo|linda|perfeito|amei|beleza|sucesso) (de|um)? (absurdo|absurda|absurdos|animal)
  (nao|nem|longe_de) (estou|to|fiquei|e|estava|fico|ficar|foi|achei|estamos) (mais|nada|uma|com|um|e_nada|de_estar|o)? (bravo|brava|irritado|irritada|chateado|chateada|com_raiva|raiva|furioso|furiosa|nervoso|nervosa|absurdo|ridiculo|pessimo|pessima|horrivel|insatisfeito|decepcionado|decepcionada|ruim|indignada|revoltada|porcaria|piada)
  (not|isnt|wasnt|arent|no|never|hardly|far_from|nothing) (angry|mad|upset|annoyed|disappointed|furious|frustrated|ridiculous|unhappy|terrible|bad|a_complaint|really_angry|at_all_angry|trying_to_be_rude|horrible|pissed|disgusting|unacceptable|awful|outrageous|useless|too_upset|even_mad|irritated|rubbish|crap)
  (ridiculously|insanely|absurdly|stupidly|crazy|outrageously|disgustingly|wickedly) (good|cheap|nice|comfortable|beautiful|fast|pretty|cute|soft|low|happy|delicious|cool|easy)
  (vacina|vacinas|ra_va|antirraiva) (de|da|contra|anti)? (raiva|rabica)
  (saco|sacos|lixeira|cesto|lata|pa|coletor) (de|para|do|pro|pra)? lixo
  (angry_birds|mad_max|mad_men|shameless|furious_7|fast_and_furious|velozes_e_furiosos|joker|clown_costume|clown_nose|garbage_bag|garbage_bags|trash_can|trash_cans|trash_bags|garbage_can|rubbish_bin|rubbish_bags|trash_bin|joke_book|garbage_disposal|clown_wig|nightmare_before|inside_out|bathroom_mess|crazy_rich|angry_cat|despicable_me|horrible_bosses|patetico_palhaco|party_clown|mad_hatter|useless_box|useless_facts)
  (fantasia|mascara|peruca|nariz|sapato|festa|boneco|roupa) … (palhaco|palhaca|idiota|terror|bruxa)
  (vergonha|envergonhado|envergonhada|sem_graca) (de|em) (perguntar|pedir|falar|usar|mostrar|dizer)
  (tenho|com|to_com|passei|da|dava|morri_de|sinto) (muita|um_pouco_de|ate)? vergonha (de|alheia|do|da|em|com)
  (pior|worst) (que|case|cenario|dos_casos|thing_that|casos|scenario) (pode|scenario|happen*|caso|could|can|das_hipoteses|que_pode)
  (achei_que|pensei_que|imaginei_que|thought|expected|expecting) … (horrivel|pessimo|ruim|ridiculo|terrible|awful|horrible|rubbish|bad) (mas|but|and_it)
`,
});

const shouting = /\p{Lu}{2,}/gu;
const anyLetter = /\p{L}/gu;
const angryFaces = /😡|😠|🤬|😤|👿|🖕|💢|🤮/u;
const hammering = /[!?]{2,}/u;

/** Whether the customer says that they are angry, or insults. */
export function saysAnger(message: string): boolean {
  return angerPhrases.standIn(message);
}

/** Whether a message shows anger otherwise than by its words: by a face, or by shouting. */
export function showsAnger(original: string): boolean {
  return angryFaces.test(original) || isShouted(original);
}

/** Nearly all capitals, over several words, with marks to match. */
function isShouted(original: string): boolean {
  const words = original.match(shouting) ?? [];
  const letters = original.match(anyLetter)?.length ?? 0;
  const capitals = words.reduce((sum, word) => sum + word.length, 0);
  return words.length >= 4 && capitals / letters > 0.8 && hammering.test(original);
}
