import { articles } from './articles';
import { common } from './common';
import { context } from './context';
import { conversation } from './conversation';
import { inbox } from './inbox';
import { replies } from './replies';

export const texts = { ...common, articles, context, conversation, inbox, replies };
