import { SignalPhrases } from './phrases';

export const urgentPhrases = new SignalPhrases({
  phrases: `
  (urgente|urgentemente|urgentissimo|urgencia|emergencia|emergencial)
  (o_mais|o_quanto|quanto) (rapido|antes|breve) (possivel|melhor|$|por_favor|pf|pois|porque|preciso|meu)
  (preciso|quero|tem_que|tenho_que|necessito|precisa|precisava|precisamos|resolvam|resolve|resolver|entreguem|devolvam|responde|me_responde|me_ajuda|ajuda|ajudem|tem_que_ser|chegue|chegar|cancela|cancelar|bloqueia|bloquear|bloqueiem|cancelem) … (para_ontem|agora_mesmo|imediatamente|ainda_hoje|hoje_mesmo|neste_exato|nesse_instante|ja_ja|com_urgencia|sem_falta|nesse_momento|agora_ja|ate_hoje_a_noite|ate_amanha_cedo|na_hora|sem_demora|para_hoje|o_mais_rapido|rapido_por_favor|rapidamente_por_favor)
  (para_ontem|nao_pode_esperar|nao_posso_esperar|nao_da_para_esperar|nao_da_mais_para_esperar|correndo_contra_o_tempo|questao_de_vida|vida_ou_morte|e_pra_ja|caso_de_vida|me_ajuda_rapido|responde_rapido|corre_com_isso|imediatamente|pra_agora|e_para_agora|maxima_prioridade|prioridade_maxima|socorro|agora_agora)
  (viajo|viagem|casamento|voo|embarco|festa|formatura|evento|cirurgia|mudanca|aniversario|entrevista|viajar|casar|caso|embarque|apresentacao|prova) (e|hoje|amanha|daqui|em|ja_e|do_meu_filho_e|da_minha_filha_e|sai|comeca) (hoje|amanha|daqui|a_noite|cedo|em|\\p{N}*|logo|pouco|e|e_o|depois) … (preciso|nao_chegou|e_nada|cade|urgente|horas|hoje|sem|tem_que|nao_recebi|falta|e_o_vestido|e_o_pedido|e_ainda|e_meu|me_ajuda)
  (urgent|urgently|asap|emergency|immediately|urgency|straight_away|right_away)
  (it|this|that|i) (cant|cannot|can_not|wont|really_cant) (possibly)? wait
  (as_soon_as|as_quickly_as|as_fast_as|as_quick_as) (possible|humanly|you_can|u_can|is_possible)
  (right_now|this_instant|this_minute|this_second|at_once|without_delay|time_sensitive|cant_wait_until|cannot_wait|cant_wait_until_tomorrow|running_out_of_time|life_or_death|life_and_death|matter_of_life|top_priority|high_priority|critical_that|needs_to_be_today|by_tonight|before_tonight|drop_everything|mayday|time_is_running|no_time_to_lose|no_time_to_waste|not_a_minute_to)
  (need|must|have_to|has_to|needs|help|fix|cancel|stop|block|answer|want|reply|resolve|solve) … (today|tonight|right_now|this_morning|this_afternoon|within_the_hour|within_an_hour|in_the_next_hour|quickly_please|fast_please|by_tomorrow_morning|now_or|before_it_ships|before_it_leaves|immediately|yesterday|now_please|first_thing)
  (flight|wedding|party|event|trip|interview|surgery|fly|flying|travel|travelling|leave|birthday|graduation|leaving|funeral|holiday) (is|out|on|for|starts|i|leaves|is_in|at|in)? (tomorrow|tonight|today|in_a_few_hours|in_two_days|in_an_hour|in_\\p{N}*_hours|this_afternoon|in_the_morning|this_evening) … (need|havent|hasnt|not|still|and|no|help|where|so|must|without|please)
`,
  exceptions: `
  (urgent|express|emergency|immediate|urgente|expressa) (delivery|shipping|entrega|frete|envio|option|dispatch|mail|postage|service)
  (imediatamente|immediately) (abaixo|acima|ao_lado|atras|anterior|seguinte|proximo|below|above|next|behind|under|following|after|before)
  (no_need|dont_need|not_necessary|nao_precisa|sem_necessidade|dont_have|doesnt_need|no_reason) … (right_away|right_now|today|immediately|asap|urgent|urgently|now|agora|hoje|imediatamente)
  (nao|sem|nada|menos|nenhuma|zero) (e|tem|ha|tenho|estou_com|muita|e_nada|seja|era|nenhuma|de|precisa_ser|e_tao|e_muito|e_um_caso_de|com|necessidade_de)? (urgente|urgencia|emergencia|pressa|correria|nenhuma_urgencia|imediatamente|urgentemente)
  (not|nothing|no|isnt|without|non|never|less|hardly) (that|an|so|very|super|too|really|at_all|it|real|particularly|any|is|in|remotely|to_be)? (urgent|urgency|emergency|rush|asap|hurry|immediately|urgently|a_rush|right_away|right_now|an_emergency|high_priority|today)
  (kit|luz|saida|lanterna|contato|telefone_de|numero_de|escada|freio|pulseira|bolsa|cobertor|lampada|gerador|pneu|manta|radio) (de|da)? (primeiros_socorros|emergencia|urgencia|socorro|emergencial)
  (emergency) (kit|light|lights|exit|contact|contacts|blanket|number|candle|candles|food|fund|brake|generator|radio|room_costume|battery|bag|supplies|ladder|whistle|lamp|services|power)
  (urgent_care|pronto_socorro|emergency_room|primeiros_socorros|sos_mata_piolho)
  (caixa|kit) (de)? (pronto_socorro|socorro)
  (entrega|frete|envio|delivery|shipping|opcao|opcoes|modalidade|servico|taxa) (urgente|imediatamente|de_urgencia|urgent) (custa|quanto|existe|tem|e|cost|available|$)
  (se|caso|quando|if|when|in_case|for_future) … (for|um_dia|algum_dia|e|ficar|its|theres|there_is|of|it_is|ever) … (urgente|emergencia|urgent|emergency|urgencia)
  (confirmado|aprovado|aprovada|caiu|chegou|respondeu|resolveu|enviado|recebi|answered|replied|shipped|arrived|approved|confirmed|resolved|fell_in_love|got|refunded|fixed) … (imediatamente|na_hora|immediately|straight_away|right_away)
  (imediatamente|immediately|right_away|straight_away) (apos|depois|after|following|before|upon|or)
  (nao_preciso|dont_need|do_not_need|doesnt_have_to|doesnt_need|dont_have_to|no_need|nao_precisa) … (hoje|today|right_now|agora|now|tonight|agora_mesmo|ainda_hoje|imediatamente|immediately)
`,
});

/** Whether the customer says that it cannot wait. */
export function isUrgent(message: string): boolean {
  return urgentPhrases.standIn(message);
}
