import { assertNever } from '../../../src-shared/assert-never.ts';
import { postGridLimits } from '../../../src-shared/providers/postgrid/limits.ts';
import type { OperationKind, PlannedOperation } from '../../outbox/operation.ts';

/** What an operation takes when nothing goes wrong: requests, and seconds of waiting for PostGrid's own work [infer]. */
interface Effort {
  readonly requests: number;
  readonly waiting: number;
}

const single: Effort = { requests: 1, waiting: 0 };
/** A look at the list, the job, and a few looks until it is done. */
const job: Effort = { requests: 6, waiting: 10 };
const upload: Effort = { requests: 4, waiting: 10 };

/** A poor line, for the estimate. */
const bytesPerSecond = 50_000;

function effortOf(kind: OperationKind): Effort {
  switch (kind) {
    case 'add-members':
    case 'add-files':
    case 'remove-members':
    case 'remove-files':
      return job;
    case 'upload-file':
      return upload;
    case 'create-list':
    case 'rename-list':
    case 'create-contact':
    case 'delete-contact':
    case 'delete-file':
    case 'add-contacts':
    case 'update-contact':
      return single;
    default:
      return assertNever(kind, 'kind of operation');
  }
}

/** Requests, bytes and seconds of a plan. `bytes` is what the contents weigh. */
export function estimate(operations: readonly PlannedOperation[], bytes: number) {
  const efforts = operations.map(({ kind }) => effortOf(kind));
  const requests = efforts.reduce((sum, effort) => sum + effort.requests, 0);
  const waiting = efforts.reduce((sum, effort) => sum + effort.waiting, 0);
  const { requests: perStretch, perMs } = postGridLimits.pace;
  return {
    requests,
    bytes,
    seconds: Math.ceil((requests * perMs) / perStretch / 1000 + waiting + bytes / bytesPerSecond),
  };
}
