/**
 * What waits or is kept on this phone, in IndexedDB. Every row belongs to a person (who), the first part of its key, so that
 * a shared phone mixes nobody's records.
 */
const NAME = "haitang";
const KEYS = {
  beats: ["who", "playback", "seq"],        // heartbeats that the server has not answered
  answers: ["who", "attempt", "position"],  // answers of exams that the server has not answered
  log: ["who", "download", "n"],            // sealed entries of what was watched without a network
  kept: ["who", "id"],                      // what was downloaded, and how far
  seen: ["who", "name"],                    // last answers of lists, for when there is no network
};
let opened = null;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      for (const [store, keyPath] of Object.entries(KEYS)) {
        request.result.createObjectStore(store, {keyPath});
      }
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.onversionchange = () => { request.result.close(); opened = null; };
      resolve(request.result);
    };
  });
  return opened;
}

/** One transaction; the value of what work returns, when it is durable. */
async function run(stores, mode, work) {
  const tx = (await open()).transaction(stores, mode, {durability: "strict"});
  const done = new Promise((resolve, reject) => {
    tx.oncomplete = resolve;
    tx.onabort = tx.onerror = () => reject(tx.error ?? new Error("aborted"));
  });
  const request = work((store) => tx.objectStore(store));
  if (mode === "readwrite") {
    tx.commit?.();   // also when the page goes away right now
  }
  await done;
  return request?.result;
}

export function put(store, ...rows) {
  return putAll({[store]: rows});
}

/** Rows of several stores at once, or none. */
export async function putAll(rowsOf) {
  try {
    await run(Object.keys(rowsOf), "readwrite", (at) => {
      Object.entries(rowsOf).forEach(([store, rows]) => rows.forEach((row) => at(store).put(row)));
    });
  } catch (failure) {
    if (failure?.name === "QuotaExceededError") {
      document.dispatchEvent(new CustomEvent("haitang-full"));
    }
    throw failure;
  }
}

export function of(store, ...key) {
  return run([store], "readonly", (at) => at(store).getAll(IDBKeyRange.bound(key, [...key, []])));
}

export function get(store, ...key) {
  return run([store], "readonly", (at) => at(store).get(key));
}

export function remove(store, rows) {
  return run([store], "readwrite", (at) => rows.forEach((row) => at(store).delete(KEYS[store].map((part) => row[part]))));
}
