import type * as z from 'zod/mini';
import type { ActionName } from './available-action.js';
import type { CredentialKind } from './credential-kind.js';

/** One operation of the platform: the single source for resources, the OpenAPI document and the mock's routes. */
export interface Operation<Input extends z.ZodMiniType | null, Output extends z.ZodMiniType> {
  /** `resource.verb`, the OpenAPI `operationId`. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT';
  /** Below `/v1`, with `{id}` parameters. */
  readonly path: string;
  readonly summary: string;
  readonly credentials: readonly CredentialKind[];
  /** Query of a GET, JSON body of the others; null where there is none. */
  readonly input: Input;
  readonly output: Output;
  /** Success status: 200, or 201 for what comes into being. */
  readonly status: 200 | 201;
  /** What the body is: JSON, or the bytes of a file. */
  readonly takes: 'json' | 'bytes';
  /** What is answered: JSON, the bytes of a file, or JSON that may also come bit by bit to whoever accepts an event stream. */
  readonly answers: 'json' | 'bytes' | 'json_or_events';
  /** True where `If-Match` is required. */
  readonly ifMatch: boolean;
  /** The process action behind an order operation; null for all others. */
  readonly action: ActionName | null;
}

/** Completes an operation with the defaults of its method. */
export function operation<const Input extends z.ZodMiniType | null, const Output extends z.ZodMiniType>(
  spec: Pick<Operation<Input, Output>, 'id' | 'method' | 'path' | 'summary' | 'credentials' | 'input' | 'output'> &
    Partial<Pick<Operation<Input, Output>, 'status' | 'takes' | 'answers' | 'ifMatch' | 'action'>>,
): Operation<Input, Output> {
  return { status: 200, takes: 'json', answers: 'json', ifMatch: false, action: null, ...spec };
}
