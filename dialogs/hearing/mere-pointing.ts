import { plainWords } from './plain-words';

const pointing = new Set(
  `a ai ali anexo aqui arquivo as ci e eh em enviei esse essa esta este eu foto fotos imagem isso isto la mandei nota o oh
olha olhe os pdf print pronto que segue so ta te tirei ve veja
and at attached file here how i is it look photo photos picture see sent that the there this what`.split(
    /\s+/,
  ),
);

/** Whether a text only points at something that is shown or sent: "é isso aqui ó", "ta aí a nota", "look at this". */
export function isMerePointing(text: string): boolean {
  const said = plainWords(text);
  return said !== '' && said.split(' ').every((word) => pointing.has(word));
}
