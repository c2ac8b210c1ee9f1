import { heedDeclinedDetail } from '../intake/declined-detail';
import { noteMereDetail } from '../intake/note-detail';
import { readWrongCpf } from '../intake/read-told-details';
import { sayWrongCpf } from '../intake/say-intake';
import type { Message } from '../message';
import { takesDown } from './asking-dialogs';

/** A detail that nobody asked for now, or that is not to be had. */
export async function heedDetail({ dc, services, text }: Message): Promise<boolean> {
  if (takesDown(dc)) return false;
  const wrong = readWrongCpf(services, text);
  if (wrong !== null) await sayWrongCpf(dc.context);
  if (wrong === 'only') return true;
  return (await noteMereDetail(dc, services)) || (await heedDeclinedDetail(dc));
}
