import { adapterConformance } from '../../providers/conformance/adapter-conformance.ts';
import { overHttp } from '../../providers/conformance/line.ts';
import { postGridSubject } from '../../providers/conformance/postgrid.ts';

adapterConformance(postGridSubject(), overHttp);
