import { common } from './common';
import { context } from './context';
import { conversation } from './conversation';
import { inbox } from './inbox';
import { replies } from './replies';

export const texts = { ...common, context, conversation, inbox, replies };
