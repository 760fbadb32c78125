/** True while a question is in front of everything else: keys that are heard everywhere must do nothing behind it. */
export function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}
