/** Sends the files that are chosen or dropped, one after the other, each as the body of a request. */
const PAUSE_BETWEEN_SIGNS = 60_000;

class ImportFiles extends HTMLElement {
  #waiting = [];
  #busy = false;
  #sign = 0;

  connectedCallback() {
    for (const event of ['change', 'dragover', 'dragleave', 'drop']) {
      this.addEventListener(event, this);
    }
  }

  disconnectedCallback() {
    for (const event of ['change', 'dragover', 'dragleave', 'drop']) {
      this.removeEventListener(event, this);
    }
  }

  handleEvent(event) {
    if (event.type === 'change') {
      this.#take(event.target.files);
      event.target.value = '';
      return;
    }
    event.preventDefault();
    this.toggleAttribute('data-over', event.type === 'dragover');
    if (event.type === 'drop') {
      this.#take(event.dataTransfer.files);
    }
  }

  #take(files) {
    this.#waiting.push(...[...files].map((file) => ({ file, line: this.#line(file) })));
    if (!this.#busy) {
      this.#sendAll();
    }
  }

  #line(file) {
    const line = document.createElement('li');
    const bar = document.createElement('progress');
    bar.setAttribute('aria-label', ImportFiles.#shown(file));
    const stop = document.createElement('button');
    stop.type = 'button';
    stop.textContent = this.dataset.cancel;
    stop.setAttribute('aria-label', `${this.dataset.cancel} ${ImportFiles.#shown(file)}`);
    stop.onclick = () => line.remove();
    line.append(document.createElement('span'), bar, stop);
    line.firstChild.textContent = ImportFiles.#shown(file);
    this.querySelector('.sending').append(line);
    return line;
  }

  async #sendAll() {
    this.#busy = true;
    this.#sign = setInterval(() => this.dispatchEvent(new CustomEvent('sending')), PAUSE_BETWEEN_SIGNS);
    while (this.#waiting.length > 0) {
      const { file, line } = this.#waiting.shift();
      if (!line.isConnected) {
        continue;
      }
      this.#say('sending', file);
      const outcome = await this.#send(file, line);
      if (outcome === 'sent' || outcome === 'stopped') {
        line.remove();
      } else {
        line.querySelector('progress').remove();
        line.querySelector('button').remove();
        line.firstChild.textContent = this.#text(outcome, file);
      }
      if (outcome !== 'stopped') {
        this.#say(outcome, file);
      }
      if (outcome === 'sent') {
        this.dispatchEvent(new CustomEvent('received'));
      }
    }
    clearInterval(this.#sign);
    this.#busy = false;
  }

  #send(file, line) {
    return new Promise((done) => {
      const request = new XMLHttpRequest();
      const bar = line.querySelector('progress');
      request.open('POST', `${this.dataset.address}?name=${encodeURIComponent(file.name.toWellFormed())}`);
      request.setRequestHeader('Content-Type', 'application/octet-stream');
      request.setRequestHeader(this.dataset.header, this.dataset.token);
      request.setRequestHeader('Accept', 'application/json');
      request.upload.onprogress = ({ loaded, total }) => {
        bar.max = total;
        bar.value = loaded;
      };
      request.onload = () => done(ImportFiles.#outcome(request.status));
      request.onerror = () => done('failed');
      request.onabort = () => done('stopped');
      line.querySelector('button').onclick = () => request.abort();
      request.send(file);
    });
  }

  static #outcome(status) {
    if (status >= 200 && status < 300) {
      return 'sent';
    }
    if (status === 413) {
      return 'large';
    }
    return status === 401 || status === 403 ? 'gone' : 'failed';
  }

  #text(outcome, file) {
    // A function, since a text may hold signs that stand for something.
    return this.dataset[outcome].replace('%f', () => ImportFiles.#shown(file));
  }

  /** A name without signs that turn the text around it, as the list of files has it. */
  static #shown(file) {
    return file.name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
  }

  #say(outcome, file) {
    this.querySelector('[role=status]').textContent = this.#text(outcome, file);
  }
}

customElements.get('import-files') ?? customElements.define('import-files', ImportFiles);
