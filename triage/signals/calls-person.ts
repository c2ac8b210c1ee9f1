import { mark } from './read-words';

const people = new Set(
  `atendente atendentes humano humana pessoa operador operadora agente representante supervisor supervisora gerente
agent agents human person representative rep operator manager supervisor someone somebody alguem`.split(
    /\s+/,
  ),
);
/** What stands beside it without another meaning. "Obrigada, atendente" thanks one, so no thanks are here. */
const courtesies = new Set(
  `um uma a an oi ola ei alo opa hi hey hello bom boa dia tarde noite good morning afternoon evening
por favor pls plz please gentileza agora ja urgente now asap aqui here real live customer service support nao no`.split(
    /\s+/,
  ),
);

/** Whether a normalised message only calls for a person, whatever marks it has: "agent, please", "atendente! atendente!". */
export function callsPerson(message: string): boolean {
  const words = message.split(' ').filter((word) => word !== '' && word !== mark);
  // "Não atendente" may as well refuse one; "não, atendente" asks for one.
  if (/^ (?:nao|no) (?!\|)/.test(message)) return false;
  return (
    words.some((word) => people.has(word)) && words.every((word) => people.has(word) || courtesies.has(word))
  );
}
