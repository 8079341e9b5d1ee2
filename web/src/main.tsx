import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './app/page.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/queries';
import { App } from './app/App';
import { LanguageProvider } from './app/language';
import { Look } from './app/Look';
import { SessionProvider } from './app/session';
import { Waiting } from './app/Waiting';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <LanguageProvider>
      <Look>
        <QueryClientProvider client={queries}>
          <SessionProvider waiting={<Waiting />}>
            <App />
          </SessionProvider>
        </QueryClientProvider>
      </Look>
    </LanguageProvider>
  </StrictMode>,
);
