const portuguese =
  /^.*?(?:falar|conversar|falo|fala|tratar)\s+(?:com|c\/?)\s+(?:(?:um|uma|o|a|algum|alguma)\s+)?(?:atendentes?|pessoas?|humanos?|humana|gente|algu[eé]m|voc[eê]s|vcs|representante|respons[aá]vel|gerente|supervisora?|equipe|ser humano)(?:\s+(?:real|de verdade|humana?|da equipe|por favor))*[\s,.:;-]*/iu;
const english =
  /^.*?(?:talk|speak|chat)\s+(?:to|with)\s+(?:(?:an?|the|some|your)\s+)?(?:(?:real|human|live|actual)\s+)?(?:person|human|agent|someone|somebody|representative|rep|manager|operator|team)(?:\s+please)?[\s,.:;-]*/iu;
const link =
  /^(?:(?:é|e|eh|sobre|a respeito d[eoa]s?|por causa d[eoa]s?|referente|quanto a[os]?|acerca d[eoa]s?|porque|pq|pois|que|para|pra|about|regarding|concerning|because|for|on)\s+)+/iu;
const fewestWords = 2;

/**
 * What somebody wants a person for: "quero falar com uma pessoa sobre meu pedido 48213" is about an order. The whole
 * text when it says no more than the wish.
 */
export function matterOfWish(text: string): string {
  const rest = text.replace(portuguese, '').replace(english, '').replace(link, '').trim();
  return rest.split(/\s+/).length >= fewestWords ? rest : text;
}
