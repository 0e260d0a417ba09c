import { PortalError, type ErrorCode } from './portal-error.js';
import { describeGiven } from './secret.js';

/** Which option is wrong, what was given, and what to give instead. */
export interface ConfigurationErrorOptions {
  /** The option as the caller writes it: `baseUrl`, `hooks.onError`. */
  readonly option: string;
  /** The value given; it is described, never repeated when it may be a secret. */
  readonly given: unknown;
  /** Why it cannot be used, without a final full stop. */
  readonly reason: string;
  /** What to give instead, without a final full stop. */
  readonly remedy: string;
  readonly code?: ErrorCode;
  /** What was attempted; `create the client` unless told. */
  readonly action?: string;
}

/** An option of `createClient`, `createServerClient` or a call cannot be used. Raised before any request. */
export class ConfigurationError extends PortalError {
  override readonly name = 'ConfigurationError';
  readonly option: string;
  /** A description of what was given, with secrets left out. */
  readonly given: string;

  constructor(options: ConfigurationErrorOptions) {
    const given = describeGiven(options.given);
    super({
      action: options.action ?? 'create the client',
      reason: `option \`${options.option}\` ${options.reason} (given: ${given})`,
      remedy: options.remedy,
      code: options.code ?? 'configuration_invalid',
      outcome: 'not_sent',
    });
    this.option = options.option;
    this.given = given;
  }
}
