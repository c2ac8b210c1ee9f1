import { useEffect, useState } from 'preact/hooks';
import { checkFiles } from '../chat/check-files';
import type { Texts } from '../texts/texts';

/** A file that waits to be sent; `previewUrl` is set for pictures. */
export interface ChosenFile {
  file: File;
  previewUrl: string | null;
}

/** The files that the customer chose, pasted or dropped, and what was wrong with the others. */
export function useFiles(texts: Texts) {
  const [files, setFiles] = useState<ChosenFile[]>([]);
  const [faults, setFaults] = useState<string[]>([]);
  const add = (chosen: readonly File[]) => {
    if (chosen.length === 0) return;
    const checked = checkFiles(chosen, files.length, texts);
    setFaults(checked.faults);
    setFiles([...files, ...checked.files.map(preview)]);
  };
  const remove = (index: number) => {
    release(files.slice(index, index + 1));
    setFiles(files.filter((_, other) => other !== index));
    setFaults([]);
  };
  const clear = () => {
    release(files);
    setFiles([]);
    setFaults([]);
  };
  useEffect(() => {
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      add([...(event.dataTransfer?.files ?? [])]);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('drop', drop);
    };
  });
  return { files, faults, add, remove, clear };
}

function preview(file: File): ChosenFile {
  return { file, previewUrl: file.type.startsWith('image/') ? URL.createObjectURL(file) : null };
}

function release(files: readonly ChosenFile[]): void {
  for (const { previewUrl } of files) if (previewUrl !== null) URL.revokeObjectURL(previewUrl);
}
