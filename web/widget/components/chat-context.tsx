import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Chat } from '../chat/chat';
import type { ChatState } from '../chat/chat-state';
import { type Texts, textsFor } from '../texts/texts';

export const ChatContext = createContext<Chat | null>(null);

/** The chat that the components around belong to. */
export function useChat(): Chat {
  const chat = useContext(ChatContext);
  if (chat === null) throw new Error('Wrap this component in <ChatContext.Provider>.');
  return chat;
}

/** What the chat shows now; the component is drawn again whenever it changes. */
export function useChatState(): ChatState {
  const chat = useChat();
  const [state, setState] = useState(chat.state.value);
  useEffect(() => {
    setState(chat.state.value);
    return chat.state.subscribe(() => setState(chat.state.value));
  }, [chat]);
  return state;
}

export function useTexts(): Texts {
  return textsFor(useChatState().locale);
}
