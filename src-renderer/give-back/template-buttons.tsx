import { destinations } from '../../src-shared/providers/destinations.ts';
import { templateSheet } from '../../src-shared/spreadsheet/give-back/template-sheet.ts';
import { templateFileText } from '../../src-shared/text/give-back-text.ts';
import importStyles from '../import/import.module.css';
import { Button } from '../ui/button.tsx';
import { saveFile } from '../ui/save-file.ts';
import styles from './template-buttons.module.css';
import { writeWorkbook } from './write-workbook.ts';

/** Saves an empty spreadsheet with the columns of a service, for whoever collects addresses. */
export function TemplateButtons() {
  return (
    <section className={styles.templates} aria-label={templateFileText.lead}>
      <p className={importStyles.dropHelp}>{templateFileText.lead}</p>
      <div className={importStyles.buttons}>
        {Object.values(destinations).map(({ id, label }) => (
          <Button
            key={id}
            onPress={() =>
              saveFile({ fileName: templateFileText.fileName(label), bytes: writeWorkbook(templateSheet(id)) })
            }
          >
            {templateFileText.save(label)}
          </Button>
        ))}
      </div>
    </section>
  );
}
