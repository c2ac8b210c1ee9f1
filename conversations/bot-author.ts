import type { Author } from '../contracts/activity';

/** Who speaks when no person does. */
export const botAuthor: Author = { role: 'bot', id: 'plantao', name: 'Lia' };
