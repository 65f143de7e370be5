// The camera: looks for QR codes some six times a second, with the phone's own detector where there is one.
import { decodeQR } from "../vendor/qr/decode.js";

const PAUSE = 160;
const LONGEST_SIDE = 960;

export class Camera {
  #video; #found; #stream = null; #canvas = document.createElement("canvas"); #detector = null;

  constructor(video, found) {
    this.#video = video;
    this.#found = found;
    if ("BarcodeDetector" in window) {
      this.#detector = new BarcodeDetector({ formats: ["qr_code"] });
    }
  }

  get on() {
    return this.#stream !== null;
  }

  /** Rejects with the browser's reason: NotAllowedError, NotFoundError, … */
  async start() {
    if (!navigator.mediaDevices?.getUserMedia) {
      throw new DOMException("no secure context", "SecurityError");
    }
    this.#stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } }, audio: false });
    this.#video.srcObject = this.#stream;
    await this.#video.play();
    this.#look();
  }

  stop() {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
    this.#video.srcObject = null;
  }

  async #look() {
    while (this.on) {
      const text = await this.#seen().catch(() => null);
      if (text && this.on) {
        await this.#found(text);
      }
      await new Promise((later) => setTimeout(later, PAUSE));
    }
  }

  async #seen() {
    if (!this.#video.videoWidth) {
      return null;
    }
    if (this.#detector) {
      return (await this.#detector.detect(this.#video))[0]?.rawValue ?? null;
    }
    const scale = Math.min(1, LONGEST_SIDE / Math.max(this.#video.videoWidth, this.#video.videoHeight));
    this.#canvas.width = this.#video.videoWidth * scale;
    this.#canvas.height = this.#video.videoHeight * scale;
    const pen = this.#canvas.getContext("2d", { willReadFrequently: true });
    pen.drawImage(this.#video, 0, 0, this.#canvas.width, this.#canvas.height);
    return decodeQR(pen.getImageData(0, 0, this.#canvas.width, this.#canvas.height));
  }
}
