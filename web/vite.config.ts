import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// `npm run dev` beside a running `./reel serve`.
const server = process.env.REEL_SERVER ?? 'http://127.0.0.1:8420';

// Compressed once here as well as can be, not for each browser anew.
const compress: Plugin = {
  name: 'compress',
  apply: 'build',
  writeBundle({ dir }) {
    for (const name of readdirSync(dir!, { recursive: true, encoding: 'utf8' })) {
      if (/\.(js|css|html|svg)$/.test(name)) {
        writeFileSync(join(dir!, `${name}.br`), brotliCompressSync(readFileSync(join(dir!, name))));
      }
    }
  },
};

export default defineConfig({
  plugins: [react(), compress],
  build: { target: 'es2023', outDir: 'dist', assetsInlineLimit: 2048, reportCompressedSize: false },
  server: { proxy: { '/api': server, '/media': server, '/healthz': server, '/readyz': server, '/reference': server, '/openapi': server } },
});
