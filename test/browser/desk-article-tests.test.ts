import { z } from 'zod';
import { describeEmptyDesk } from './desk-service';
import { findAccessibilityFaults } from './find-accessibility-faults';
import { untilStored } from './until-stored';

jest.setTimeout(180_000);

const articleSchema = z.object({ id: z.string(), revision: z.number() });
const returns = {
  locale: 'pt-BR',
  key: 'devolucao',
  title: 'Devolução de produtos',
  questions: ['Como devolvo um produto?'],
  answer: 'Devolva em até 30 dias.',
};
const deadline = {
  locale: 'pt-BR',
  key: 'prazo',
  title: 'Prazo de entrega',
  questions: ['Quando chega meu pedido?'],
  answer: 'O pedido chega em 5 dias úteis.',
};
const asked = 'quero devolver meu produto';

describeEmptyDesk('tests of articles, and who was told what', (desk) => {
  async function make(article: object): Promise<string> {
    const admin = await desk.service.admin();
    const { id } = articleSchema.parse((await admin.post('/api/articles', article)).body);
    const published = await admin.post(`/api/articles/${id}/publish`, { despiteTests: true });
    expect(published.status).toBe(200);
    return id;
  }

  test('tests are written and run before saving, hold up what breaks them, and fail among all the others', async () => {
    await make(returns);
    const second = await make(deadline);
    const { page, go } = await desk.open('/articles');
    await page.getByRole('link', { name: /Devolução de produtos/ }).click();
    const tests = page.getByRole('region', { name: 'Testes do artigo' });
    await tests.getByRole('button', { name: 'Adicionar teste' }).first().press('Enter');
    await page.keyboard.type(asked);
    await page.keyboard.press('Enter');
    await page.keyboard.type('vocês consertam violinos?');
    await tests.getByText('Não rodado').first().waitFor();
    await tests.getByRole('button', { name: 'Rodar os testes' }).press('Enter');
    await tests.getByText('Passa', { exact: true }).waitFor();
    await tests.getByText('Falha', { exact: true }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await tests.getByRole('textbox', { name: 'Deve achar, pergunta 2' }).press('End');
    await page.keyboard.type(' e violas?');
    expect(await tests.getByText('Não rodado').count()).toBe(2);
    await page.getByRole('button', { name: 'Publicar…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('2 testes rodados, nenhum deixa de passar').waitFor();
    await dialog.getByRole('button', { name: 'Publicar', exact: true }).click();
    await page.getByText('Publicado. A assistente já responde com ele.').waitFor();

    await go(`/articles/${second}`);
    await page.getByRole('textbox', { name: 'Pergunta 1' }).press('Enter');
    await page.keyboard.type(asked);
    await page.keyboard.press('Enter');
    await page.keyboard.type('devolver meu produto');
    await page.getByRole('button', { name: 'Publicar…' }).click();
    await dialog.getByText('1 teste deixa de passar').waitFor();
    await dialog.getByText(asked).first().waitFor();
    const submit = dialog.getByRole('button', { name: 'Publicar', exact: true });
    expect(await submit.isDisabled()).toBe(true);
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await dialog.getByRole('checkbox', { name: 'Continuar mesmo assim' }).check();
    await submit.click();
    await page.getByText('Publicado. A assistente já responde com ele.').waitFor();

    await go('/articles');
    await page.getByRole('link', { name: 'Testes' }).click();
    await page.getByRole('heading', { name: '2 falham' }).waitFor();
    const failing = page.getByRole('list', { name: 'Falham' });
    await failing.getByText('Agora: responde “Prazo de entrega”.').waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Rodar de novo' }).click();
    await failing.getByRole('link', { name: 'Devolução de produtos' }).first().click();
    await tests.getByRole('button', { name: 'Remover a pergunta 2 que deve achar' }).click();
    const admin = await desk.service.admin();
    await untilStored(admin, page.url().replace(/^.*\/desk/, '/api'), { mustFind: [asked] });
  });

  test('a correction tells who was told the old text: whom, only to who may read it', async () => {
    const id = await make({
      ...deadline,
      key: 'horario',
      title: 'Horário da loja física',
      questions: ['Que horas a loja física abre?'],
      answer: 'A loja abre às **nove**.',
    });
    const customer = await desk.service.customer({ name: 'Ana Lima' });
    expect((await customer.ask('que horas a loja física abre?', 'answer')).text).toContain('nove');
    const { page } = await desk.open(`/articles/${id}`);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('A loja abre às dez.');
    await page.getByRole('button', { name: 'Publicar…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Publicar', exact: true }).click();
    await page.getByText('1 cliente recebeu o texto antigo.').waitFor();
    await page.getByRole('link', { name: 'Ver quem recebeu' }).click();
    const row = page.getByRole('list', { name: 'Quem recebeu o texto antigo' }).getByRole('listitem');
    await row.getByText('O trecho que recebeu').click();
    await row.locator('strong', { hasText: 'nove' }).waitFor();
    expect(await findAccessibilityFaults(page)).toEqual([]);
    await row.getByRole('link', { name: /Ana Lima/ }).click();
    await page.locator('.bubble', { hasText: 'que horas a loja física abre?' }).waitFor();

    const { email } = await desk.service.person({ name: 'Edu', roles: ['editor'] });
    const other = await desk.open(`/articles/${id}/told`, { email });
    await other.page.getByText('Um cliente', { exact: true }).waitFor();
    expect(await other.page.getByText('Ana Lima').count()).toBe(0);
    expect(await other.page.locator('.told-row a').count()).toBe(0);
  });
});
