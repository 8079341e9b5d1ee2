/** What may be said of a film, and which words each takes; accounts and music are chosen apart. */
export const choices = {
  resolution: ['1920x1080', '1280x720', '640x360', '320x180', '1080x1920', '720x1280', '1080x1080'],
  fps: ['24', '25', '30', '50', '60'],
  quality: ['draft', 'standard', 'high'],
  format: ['mp4', 'webm'],
  subtitles: ['burn', 'files', 'both', 'none'],
} as const;

export const accounts = { picture_config: 'image_generation', speech_config: 'audio_generation', text_config: 'text_generation', translation_config: 'translation' } as const;
