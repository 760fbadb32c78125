import { adapterConformance } from '../../providers/conformance/adapter-conformance.ts';
import { direct } from '../../providers/conformance/line.ts';
import { postGridSubject } from '../../providers/conformance/postgrid.ts';

adapterConformance(postGridSubject(), direct);
