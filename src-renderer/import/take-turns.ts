interface Turns {
  /** Does something after everything that was asked for before. Answers what it answers; false when it fails. */
  inTurn(work: () => Promise<boolean>): Promise<boolean>;
  /** The same; while something is held still, nothing is done, and the answer is false. */
  unlessHeld(work: () => Promise<boolean>): Promise<boolean>;
  /** Does something in its turn, and holds everything still until it is done. Its failure is for whoever asked. */
  holding<T>(work: () => Promise<T>): Promise<T>;
}

interface TurnEvents {
  readonly onHeld: (isHeld: boolean) => void;
  readonly onFailure: (error: unknown) => void;
}

/** Does one thing after the other, in the order in which they were asked for, whatever becomes of each. */
export function takeTurns({ onHeld, onFailure }: TurnEvents): Turns {
  let queue: Promise<unknown> = Promise.resolve();
  let isHeld = false;

  function hold(held: boolean): void {
    isHeld = held;
    onHeld(held);
  }

  function inTurn(work: () => Promise<boolean>): Promise<boolean> {
    const done = queue.then(work).catch((error: unknown) => {
      onFailure(error);
      return false;
    });
    queue = done;
    return done;
  }

  return {
    inTurn,
    unlessHeld: (work) => (isHeld ? Promise.resolve(false) : inTurn(work)),
    holding(work) {
      hold(true);
      const done = queue.then(work).finally(() => hold(false));
      queue = done.catch(() => {});
      return done;
    },
  };
}
