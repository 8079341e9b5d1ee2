import { changeHeaders, heard } from './client';
import { Failure } from './failure';

export interface Upload<Answer> {
  /** The answer; thrown is a Failure, with code `cancelled` when it was ended here. */
  done: Promise<Answer>;
  cancel: () => void;
}

/**
 * Sends a file as the body of a request and tells how many of its bytes have gone, which fetch does not.
 * The file streams from the disk: it may be larger than memory.
 */
export function upload<Answer>(method: 'POST' | 'PUT', address: string, file: Blob, told: (sent: number, total: number) => void, headers: Record<string, string> = {}): Upload<Answer> {
  const request = new XMLHttpRequest();
  const done = new Promise<Answer>((resolve, reject) => {
    request.open(method, address);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    Object.entries({ ...changeHeaders(), ...headers }).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = (event) => told(event.loaded, file.size);
    request.onload = () => {
      if (request.status < 300) {
        resolve(request.responseText === '' ? (undefined as Answer) : (JSON.parse(request.responseText) as Answer));
      } else {
        const headersOf = new Headers(request.getResponseHeader('Retry-After') === null ? {} : { 'Retry-After': request.getResponseHeader('Retry-After')! });
        heard(new Response(request.responseText, { status: request.status, headers: headersOf })).then(reject, reject);
      }
    };
    request.onerror = () => reject(new Failure(0, 'away', 'The connection broke while the file was sent.'));
    request.onabort = () => reject(new Failure(0, 'cancelled', 'Cancelled.'));
    request.send(file);
  });
  return { done, cancel: () => request.abort() };
}
