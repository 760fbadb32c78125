import { spawn } from 'node:child_process';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** The program that opens an address in the default browser. None of them is a shell, so the address is only ever data. */
export function openCommand(platform: NodeJS.Platform, address: string): Command {
  switch (platform) {
    case 'win32':
      return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', address] };
    case 'darwin':
      return { program: 'open', args: [address] };
    default:
      return { program: 'xdg-open', args: [address] };
  }
}

/** Opens an address in the default browser; where that does not work, says what to do instead. */
export function openAddress(address: string): void {
  const { program, args } = openCommand(process.platform, address);
  let told = false;
  const tell = (): void => {
    if (!told) process.stdout.write(`Open this address in a browser: ${address}\n`);
    told = true;
  };
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', tell);
  child.once('exit', (code) => {
    if (code !== 0) tell();
  });
  child.unref();
}
