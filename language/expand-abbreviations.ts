import type { Locale } from '../contracts/locale';

function readList(list: string): Map<string, string[]> {
  return new Map(
    list
      .trim()
      .split('\n')
      .flatMap((line) => {
        const [short = '', long = ''] = line.split('=');
        const words = long.trim().split(' ');
        return short
          .trim()
          .split(' ')
          .map((abbreviation): [string, string[]] => [abbreviation, words]);
      }),
  );
}

// Safe in any text: none of these is a word of the other language.
const shared = readList(`
  vc vce = voce
  vcs = voces
  pq pqe porq prq = por que
  oq = o que
  tb tbm tbem tmb = tambem
  blz = beleza
  obg obgd obgda brigado brigada brigadao = obrigado
  vlw vlws valew = valeu
  flw = falou
  pf pfv pfvr pfavor pvf = por favor
  hj = hoje
  amh amnh = amanha
  msg mgs = mensagem
  msgs = mensagens
  qdo qnd qndo qando = quando
  qto qnto = quanto
  qtos qntos = quantos
  qts qtas qntas = quantas
  cmg = comigo
  ctg = contigo
  msm = mesmo
  mt mto mtu = muito
  mta = muita
  mts mtos = muitos
  dps = depois
  agr = agora
  ngm = ninguem
  nd = nada
  td tdo = tudo
  tds = todos
  fds = fim de semana
  kd cade = onde esta
  aki aq = aqui
  naum nop = nao
  eh = e
  pra = para
  pras = para as
  pros = para os
  tah = esta
  tava = estava
  tamo = estamos
  dnv = de novo
  qq = qualquer
  qm = quem
  qlqr qqr = qualquer
  sqn = so que nao
  aff afff = afe
  wpp wapp zap zapzap whats whatsap watsapp whatszap = whatsapp
  insta = instagram
  nfe = nota fiscal
  hrs = horas
  nro nr = numero
  vdd = verdade
  cel = celular
  tel = telefone
  u = you
  ur = your
  thx thnx tks tnx thks = thanks
  pls plz plss = please
  b4 = before
  cuz coz = because
  tmrw tmr 2moro = tomorrow
  wanna = want to
  gonna = going to
  gotta = got to
  gimme = give me
  lemme = let me
  idk = i dont know
  acct acc = account
  ppl = people
  w8 = wait
  hv = have
  thru = through
  plx = please
  btw = by the way
  yep yup = yes
`);

const portuguese = readList(`
  q = que
  n = nao
  c = com
  d = de
  p = para
  s = sim
  to = estou
  ta = esta
  pro = para o
  nf = nota fiscal
`);

const english = readList(`
  r = are
  y = why
  n = and
  k = ok
  ty = thank you
  da = the
  w = with
  wat wot = what
  dat = that
  dis = this
  bc = because
  abt = about
  rn = right now
  msg = message
  msgs = messages
  pymt pymnt pmt = payment
  xfer = transfer
  wk = week
  tel = telephone
  whats = what is
  wheres = where is
  hows = how is
  whos = who is
  whens = when is
`);

// Without a locale: the two that English hardly ever uses alone.
const either = new Map([...portuguese].filter(([short]) => short === 'q' || short === 'n'));

/**
 * Writes chat abbreviations out: "vc", "pq", "tb", "blz", "thx", "pls"… The tokens come folded, from
 * `tokenize`. Without a locale only what is unambiguous between Portuguese and English is expanded,
 * and "q" and "n", which English hardly uses alone.
 */
export function expandAbbreviations(tokens: readonly string[], locale?: Locale): string[] {
  const own = locale === 'en' ? english : locale === 'pt-BR' ? portuguese : either;
  return tokens.flatMap((token) => own.get(token) ?? shared.get(token) ?? token);
}
