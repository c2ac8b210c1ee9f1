interface Window {
  /** The chat's loader, once it has run (web/loader/main.ts). */
  Plantao?: { open(): void; close(): void; toggle(): void };
}
