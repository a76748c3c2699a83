import * as React from 'react';
import styles from './Modal.module.scss';

interface ModalProps {
  /** What it is called when it is read out. */
  readonly label: string;
  /** Over the whole screen, as a phone shows a record. */
  readonly full?: boolean;
  readonly close: () => void;
  readonly children: React.ReactNode;
}

/** Something that stands before the page until it is done with. The browser itself keeps the focus in it. */
export function Modal({ label, full = false, close, children }: ModalProps): React.ReactElement {
  const dialog = React.useRef<HTMLDialogElement>(null);
  React.useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  React.useEffect(() => {
    // React 17 does not pass this event on.
    const element = dialog.current;
    const cancel = (event: Event): void => {
      event.preventDefault();
      close();
    };
    element?.addEventListener('cancel', cancel);
    return () => element?.removeEventListener('cancel', cancel);
  }, [close]);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className={full ? styles.full : styles.modal}
      // Escape is the dialog's own here, not that of the desk behind it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      {children}
    </dialog>
  );
}
