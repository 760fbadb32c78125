import { adapterConformance } from '../../providers/conformance/adapter-conformance.ts';
import { direct } from '../../providers/conformance/line.ts';
import { prayerLettersSubject } from '../../providers/conformance/prayerletters.ts';

adapterConformance(prayerLettersSubject(), direct);
