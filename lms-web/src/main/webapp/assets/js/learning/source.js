/**
 * Where the picture and the sound come from: streams in several sizes or the sound alone (HLS), else the one file. Safari plays
 * HLS by itself; elsewhere hls.js does, which is loaded only then. Whatever does not play falls back to the one file.
 */
const LIBRARY = "../vendor/hls-1.7.4.light.min.js";
const HLS = "application/vnd.apple.mpegurl";
const RETRY_MS = 3000;
const AHEAD_S = {waiting: 5, playing: 30};

/** Chromium says that it plays HLS too, but gives no choice of quality. */
const isNative = (video) => navigator.vendor.startsWith("Apple") && video.canPlayType(HLS) !== "";

export class Source {
  #video;
  #page;
  #streams;
  #listener;
  #hls = null;
  #mode = "file";
  #renewed = 0;
  #mended = 0;
  #failures = 0;

  /** streams: as the server tells them; listener: chosen(mode), fell() */
  constructor(video, page, streams, listener) {
    this.#video = video;
    this.#page = page;
    this.#streams = streams;
    this.#listener = listener;
    video.addEventListener("play", () => this.#ahead());
  }

  get mode() {
    return this.#mode;
  }

  /** mode: auto, file, or lines as text (0: the sound alone); at: seconds. What was playing goes on playing there. */
  async play(mode, at) {
    const known = mode === "auto" || mode === "file" || this.#streams.qualities.some((q) => String(q.lines) === mode);
    const next = this.#streams.link === "" || !known ? "file" : mode;
    const same = this.#hls !== null && isPicture(next) && isPicture(this.#mode);
    this.#mode = next;
    this.#listener.chosen(next);
    if (same) {
      this.#hls.nextLevel = this.#level();
    } else {
      await this.#load(at);
    }
  }

  /** The video element can't go on: true when something else is tried. */
  failed() {
    if (this.#hls !== null || this.#mode === "file") {
      return false;
    }
    this.#recover();
    return true;
  }

  async #load(at) {
    const goOn = !this.#video.paused;
    this.#hls?.destroy();
    this.#hls = null;
    if (this.#mode === "file") {
      this.#address(this.#page.file, at);
    } else if (isNative(this.#video)) {
      this.#address(this.#playlist(), at);
    } else {
      await this.#adaptive(at);
    }
    goOn && this.#video.play().catch(() => {});
  }

  async #adaptive(at) {
    try {
      const {default: Hls, Events} = await import(LIBRARY);
      if (!Hls.isSupported()) {
        throw new Error("no media source");
      }
      this.#hls = new Hls({startPosition: at, enableWorker: false, capLevelToPlayerSize: true, maxBufferLength: AHEAD_S.waiting, maxBufferSize: 0,
        maxMaxBufferLength: 60, backBufferLength: 60});
      const hls = this.#hls;
      hls.on(Events.ERROR, (_, error) => error.fatal && hls === this.#hls && this.#broken(error));
      hls.on(Events.MANIFEST_PARSED, () => { hls.startLevel = hls.nextLevel = this.#level(); });
      hls.on(Events.FRAG_BUFFERED, () => { this.#failures = 0; });
      hls.attachMedia(this.#video);
      hls.loadSource(this.#playlist());
      this.#ahead();
    } catch {
      this.#fall(this.#video.currentTime || at);
    }
  }

  #broken(error) {
    const at = this.#video.currentTime;
    const code = error.response?.code ?? 0;
    if (code === 403) {
      this.#recover();
    } else if (error.type === "networkError" && (code === 0 || code >= 500) && (!navigator.onLine || this.#failures++ < 5)) {
      const hls = this.#hls;
      setTimeout(() => hls === this.#hls && (hls.levels?.length ? hls.startLoad(at) : hls.loadSource(this.#playlist())), RETRY_MS);
    } else if (error.type === "mediaError" && this.#mended++ < 1) {
      this.#hls.recoverMediaError();
    } else {
      this.#fall(at);
    }
  }

  /** The link may have expired: a new one, but not again and again. */
  async #recover() {
    const at = this.#video.currentTime;
    if (Date.now() - this.#renewed < 60000) {
      this.#fall(at);
      return;
    }
    this.#renewed = Date.now();
    try {
      const {root, enrolment, unit} = this.#page;
      const response = await fetch(`${root}/api/learning/lectures/${enrolment}/${unit}/streams`);
      this.#streams = response.ok ? await response.json() : {...this.#streams, link: ""};
      if (this.#streams.link === "") {
        this.#fall(at);
      } else {
        await this.#load(at);
      }
    } catch {
      this.#fall(at);
    }
  }

  #fall(at) {
    const goOn = !this.#video.paused;
    this.#hls?.destroy();
    this.#hls = null;
    this.#mode = "file";
    this.#listener.chosen("file");
    this.#listener.fell();
    this.#address(this.#page.file, at);
    goOn && this.#video.play().catch(() => {});
  }

  #address(src, at) {
    this.#video.src = src;
    at > 0 && this.#video.addEventListener("loadedmetadata", () => { this.#video.currentTime = at; }, {once: true});
  }

  #playlist() {
    const file = this.#hls !== null && isPicture(this.#mode) || this.#mode === "auto" ? "master" : this.#mode;
    return `${this.#page.root}/media/hls/${this.#streams.link}/${file}.m3u8`;
  }

  /** -1 lets hls.js choose. */
  #level() {
    return this.#mode === "auto" ? -1 : this.#hls.levels.findIndex((l) => Math.min(l.width, l.height) === Number(this.#mode));
  }

  /** Little is loaded ahead before somebody plays. */
  #ahead() {
    if (this.#hls !== null) {
      this.#hls.config.maxBufferLength = this.#video.paused ? AHEAD_S.waiting : AHEAD_S.playing;
    }
  }
}

function isPicture(mode) {
  return mode !== "file" && mode !== "0";
}
