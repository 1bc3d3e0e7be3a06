/**
 * Python as the page sees it: questions and answers, with a limit on the time of each. A worker
 * that does not answer in time, or that dies, is replaced.
 * @module runtime
 */

/**
 * Why a question has no answer. `kind` is `slow`, `dead`, `failed`,
 * `missing` (a file) or `unloadable`.
 */
export class RuntimeFault extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }
}

export class Runtime {
  #worker = null;
  #isReady = false;
  #waiting = [];
  #asked = null;
  #timer = 0;
  #lastId = 0;
  #limit;
  #onProgress;
  #onReady;

  /**
   * @param {object} options
   * @param {number} options.limit milliseconds for an answer
   * @param {(text: string, part: number) => void} options.onProgress
   * @param {() => void} options.onReady
   */
  constructor({ limit, onProgress, onReady }) {
    this.#limit = limit;
    this.#onProgress = onProgress;
    this.#onReady = onReady;
  }

  /** Start Python, if it is not running. */
  start() {
    if (this.#worker) {
      return;
    }
    this.#isReady = false;
    const worker = new Worker(new URL("worker.js", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }) => this.#receive(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#replace(new RuntimeFault(this.#isReady ? "dead" : "unloadable", event.message ?? ""));
    };
    this.#worker = worker;
  }

  /**
   * Ask Python; questions are answered one after the other.
   * @param {object} request
   * @param {number} [limit] milliseconds for the answer
   * @returns {Promise<{ result: object, milliseconds: number }>}
   */
  ask(request, limit = this.#limit) {
    this.start();
    return new Promise((resolve, reject) => {
      this.#waiting.push({ id: ++this.#lastId, request, limit, resolve, reject });
      this.#next();
    });
  }

  #next() {
    if (!this.#isReady || this.#asked || !this.#waiting.length) {
      return;
    }
    const question = this.#waiting.shift();
    this.#asked = question;
    this.#worker.postMessage({ id: question.id, request: question.request });
    this.#timer = setTimeout(
      () => this.#replace(new RuntimeFault("slow", `no answer in ${question.limit} ms`)),
      question.limit,
    );
  }

  #receive(message) {
    switch (message.type) {
      case "progress":
        this.#onProgress(message.text, message.part);
        break;
      case "ready":
        this.#isReady = true;
        this.#onReady();
        this.#next();
        break;
      case "answer":
        this.#settle(({ resolve }) => resolve(message));
        break;
      case "failed":
      case "missing":
        this.#settle(({ reject }) => reject(new RuntimeFault(message.type, message.message)));
        break;
      default:
        this.#replace(new RuntimeFault(message.type, message.message));
    }
  }

  #settle(finish) {
    clearTimeout(this.#timer);
    const question = this.#asked;
    this.#asked = null;
    if (question) {
      finish(question);
    }
    this.#next();
  }

  /** End the worker and start another. One that could not be loaded is started on the next question. */
  #replace(fault) {
    this.#worker.terminate();
    this.#worker = null;
    this.#isReady = false;
    if (fault.kind === "unloadable") {
      for (const { reject } of this.#waiting.splice(0)) {
        reject(fault);
      }
    } else {
      this.start();
    }
    this.#settle(({ reject }) => reject(fault));
  }
}
