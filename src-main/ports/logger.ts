/** Where the app writes what happened, for whoever has to find a fault. Never given secrets or contents of contacts. */
export interface Logger {
  info(message: string, details?: Readonly<Record<string, unknown>>): void;
  error(message: string, details?: Readonly<Record<string, unknown>>): void;
}
