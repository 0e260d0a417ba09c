import {
  isPortalError,
  type DocumentsResource,
  type DownloadedDocument,
  type DownloadProgress,
  type OrderDocument,
} from '@ip-portal/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { messages } from '../locales/zh-cn/paper-desk.js';
import type { Failure, failureOf } from './failure.js';
import type { OrderController } from './order-controller.js';

/** Why a paper was not handed over, by the words for it. */
export type ReadingFault = keyof (typeof messages)['fault'];

/** One paper on its way to its reader. `sha256` is the fingerprint of the file that was asked for. */
export type ReadingTask = { readonly sha256: string } & (
  | { readonly status: 'running'; readonly progress: DownloadProgress | null; readonly cancel: () => void }
  | { readonly status: 'downloaded'; readonly name: string }
  | { readonly status: 'faulty'; readonly fault: ReadingFault }
  | { readonly status: 'failed'; readonly failure: Failure }
);

export interface ReadingListeners {
  readonly documents: () => DocumentsResource | undefined;
  /** Given as well: where a part fetched late imports what every page has, bundlers cut that out of the first file. */
  readonly failureOf: typeof failureOf;
  readonly order: OrderController;
  /** The paper arrived with the fingerprint of the checklist. */
  readonly onDownloaded: (paper: OrderDocument, file: DownloadedDocument) => void;
  /** The checklist may be out of date: another file has taken the place of the paper's. */
  readonly onOutdated: () => void;
}

interface Readings {
  readonly tasks: Map<string, ReadingTask>;
  /** Papers of which another file came; only the right one lifts the doubt. */
  readonly doubtful: Set<string>;
}

/** Fetches papers for their reader, several at once; what was fetched counts for that very file only. */
export class ReadingController implements ReactiveController {
  readonly #readings: () => Readings;
  readonly #host: ReactiveControllerHost;
  readonly #listeners: ReadingListeners;

  constructor(host: ReactiveControllerHost, listeners: ReadingListeners) {
    this.#host = host;
    this.#listeners = listeners;
    this.#readings = listeners.order.work(() => ({ tasks: new Map(), doubtful: new Set() }));
    host.addController(this);
  }

  /** A file must not drop into a page whose reader has gone on. */
  hostDisconnected(): void {
    for (const task of this.#readings().tasks.values()) if (task.status === 'running') task.cancel();
  }

  /** Undefined where the file that is there now was not asked for. */
  taskOf({ id, readable }: OrderDocument): ReadingTask | undefined {
    const task = this.#readings().tasks.get(id);
    return task?.status === 'faulty' || task?.sha256 === readable?.sha256 ? task : undefined;
  }

  /** True where another file came than the list names, and the right one has not come since. */
  isDoubtful({ id }: OrderDocument): boolean {
    return this.#readings().doubtful.has(id);
  }

  async download(paper: OrderDocument): Promise<void> {
    const documents = this.#listeners.documents();
    const sha256 = paper.readable?.sha256;
    if (!documents || sha256 === undefined || this.taskOf(paper)?.status === 'running') return;
    const { tasks, doubtful } = this.#readings();
    const set = (task: ReadingTask): void => {
      tasks.set(paper.id, task);
      this.#host.requestUpdate();
    };
    const abort = new AbortController();
    const cancel = (): void => {
      abort.abort();
    };
    const onProgress = (progress: DownloadProgress): void => {
      set({ status: 'running', sha256, progress, cancel });
    };
    set({ status: 'running', sha256, progress: null, cancel });
    try {
      const file = await documents.download(paper, { signal: abort.signal, onProgress });
      doubtful.delete(paper.id);
      set({ status: 'downloaded', sha256, name: file.name });
      this.#listeners.onDownloaded(paper, file);
    } catch (error) {
      const fault = faultOf(error);
      if (fault === 'replaced') this.#listeners.onOutdated();
      if (fault === 'differs') doubtful.add(paper.id);
      set(
        fault
          ? { status: 'faulty', sha256, fault }
          : { status: 'failed', sha256, failure: this.#listeners.failureOf(error) },
      );
    }
  }
}

function faultOf(error: unknown): ReadingFault | undefined {
  if (!isPortalError(error)) return undefined;
  if (error.name === 'AbortedError') return 'cancelled';
  if (error.name === 'StaleOrderError') return 'replaced';
  return error.name === 'ProtocolError' && error.code === 'download_invalid' ? 'differs' : undefined;
}
