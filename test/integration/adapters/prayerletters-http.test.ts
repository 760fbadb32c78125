import { adapterConformance } from '../../providers/conformance/adapter-conformance.ts';
import { overHttp } from '../../providers/conformance/line.ts';
import { prayerLettersSubject } from '../../providers/conformance/prayerletters.ts';

adapterConformance(prayerLettersSubject(), overHttp);
