/** The header rows of real exports, as one line each. */
const lines = {
  mpdxMailMerge:
    'Contact Name|Greeting|Envelope Greeting|Mailing Street Address|Mailing City|Mailing State|' +
    'Mailing Postal Code|Mailing Country|Address Block',
  mpdxAdvanced:
    'Contact Name|First Name|Last Name|Spouse First Name|Greeting|Envelope Greeting|' +
    'Mailing Street Address|Mailing City|Mailing State|Mailing Postal Code|Mailing Country|Status|' +
    'Commitment Amount|Commitment Currency|Commitment Frequency|Newsletter|Commitment Received|Tags|' +
    'Primary Email|Spouse Email|Other Email|Spouse Other Email|Primary Phone|Spouse Phone|Other Phone|' +
    'Spouse Other Phone',
  tntConnect:
    'ContactID|Last Edit|Created Date|File As|Full Name|Greeting|Short Name|Mailing Address Block|' +
    'Mailing Address Is Deliverable|Phone|Phone Is Operational|Email|Email Is Operational|Is Organization|' +
    'Organization Name|Title|First/Given Name|Middle Name|Last/Family Name|Suffix|Spouse Title|' +
    'Spouse First/Given Name|Spouse Middle Name|Spouse Last/Family Name|Preferred Address Type|' +
    'Mailing Street Address|Mailing City|Mailing State|Mailing Postal Code|Mailing Country|' +
    'Home Street Address|Home City|Home State/Province|Home ZIP/Postal Code|Home Country ID|' +
    'Home Country/Region|Home Address Is Deliverable|Home Address Block|Business Street Address|' +
    'Business City|Business State/Province|Business ZIP/Postal Code|Business Country ID|' +
    'Business Country/Region|Business Address Is Deliverable|Business Address Block|Other Street Address|' +
    'Other City|Other State/Province|Other ZIP/Postal Code|Other Country ID|Other Country/Region|' +
    'Other Address Is Deliverable|Other Address Block|Preferred Phone Type|Home Phone|Home Phone 2|' +
    'Home Fax|Business Phone|Business Phone 2|Business Fax|Company Main Phone|Assistant Phone|Other Phone|' +
    'Other Fax|Car Phone|Mobile Phone|Pager Number|Callback Phone|ISDN Phone|Primary Phone|Radio Phone|' +
    'Telex Phone|TTY/TDD Phone|Preferred Email Types|Email 1|Email 2|Email 3|Email 1 Is Operational|' +
    'Email 2 Is Operational|Email 3 Is Operational|Web Page|Personal Home Page|LinkedIn|Twitter|' +
    'Other Social|Voice/Skype|IM Address|Facebook|Company Name|Profession|Manager Name|Assistant Name|' +
    'Department|Job Title|Office Location|Referred By List|Referred By|Notes|Children|Hobby|Nickname|' +
    'Categories|User 1|User 2|User 3|User 4|User Status|Family Level|Family Side|Spouse Company Name|' +
    'Spouse Profession|Spouse Hobby|Spouse Nickname|Anniversary Month|Anniversary Day|Anniversary Year|' +
    'Birthday Month|Birthday Day|Birthday Year|Spouse Birthday Month|Spouse Birthday Day|' +
    'Spouse Birthday Year|Pledge Amount|Pledge Frequency|Pledge Received|Pledge Start Date|Deceased|' +
    'MPD Phase|Next Ask|Never Ask|Region|Likely To Give|Church Name|Send Newsletter|Direct Deposit|' +
    'Magazine|Monthly Pledge|First Gift Date|Last Gift Date|Last Gift Amount|Prev Year Total|Year Total|' +
    'Lifetime Total|Largest Gift|Good Until|Average Monthly Gift|Last Date In Average|Twelve Month Total|' +
    'Last Activity|Last Appointment|Last Letter|Last Phone Call|Last Pre-Call|Last Thank|' +
    'Appeals Since Last Gift|Organization Account IDs|RejectedDuplicateContactIDs|File As Is Custom|' +
    'Short Name Is Custom|Greeting Is Custom|Full Name Is Custom|Home Address Block Is Custom|' +
    'Business Address Block Is Custom|Other Address Block Is Custom|PhoneIsOperationalMask|' +
    'PhoneCountryIDs',
  googleContacts:
    'First Name|Middle Name|Last Name|Phonetic First Name|Phonetic Middle Name|Phonetic Last Name|' +
    'Name Prefix|Name Suffix|Nickname|File As|Organization Name|Organization Title|' +
    'Organization Department|Birthday|Notes|Photo|Labels|E-mail 1 - Label|E-mail 1 - Value|' +
    'E-mail 2 - Label|E-mail 2 - Value|Phone 1 - Label|Phone 1 - Value|Phone 2 - Label|Phone 2 - Value|' +
    'Address 1 - Label|Address 1 - Formatted|Address 1 - Street|Address 1 - City|Address 1 - PO Box|' +
    'Address 1 - Region|Address 1 - Postal Code|Address 1 - Country|Address 1 - Extended Address',
  outlook:
    'Title|First Name|Middle Name|Last Name|Suffix|Company|Department|Job Title|Business Street|' +
    'Business Street 2|Business Street 3|Business City|Business State|Business Postal Code|' +
    'Business Country/Region|Home Street|Home Street 2|Home Street 3|Home City|Home State|' +
    'Home Postal Code|Home Country/Region|Other Street|Other Street 2|Other Street 3|Other City|' +
    "Other State|Other Postal Code|Other Country/Region|Assistant's Phone|Business Fax|Business Phone|" +
    'Business Phone 2|Callback|Car Phone|Company Main Phone|Home Fax|Home Phone|Home Phone 2|ISDN|' +
    'Mobile Phone|Other Fax|Other Phone|Pager|Primary Phone|Radio Phone|TTY/TDD Phone|Telex|Account|' +
    "Anniversary|Assistant's Name|Billing Information|Birthday|Business Address PO Box|Categories|" +
    'Children|Directory Server|E-mail Address|E-mail Type|E-mail Display Name|E-mail 2 Address|' +
    'E-mail 2 Type|E-mail 2 Display Name|E-mail 3 Address|E-mail 3 Type|E-mail 3 Display Name|Gender|' +
    'Government ID Number|Hobby|Home Address PO Box|Initials|Internet Free Busy|Keywords|Language|' +
    "Location|Manager's Name|Mileage|Notes|Office Location|Organizational ID Number|Other Address PO Box|" +
    'Priority|Private|Profession|Referred By|Sensitivity|Spouse|User 1|User 2|User 3|User 4|Web Page',
  mailchimp:
    'Email Address|First Name|Last Name|Address|Phone Number|MEMBER_RATING|OPTIN_TIME|OPTIN_IP|' +
    'CONFIRM_TIME|CONFIRM_IP|LATITUDE|LONGITUDE|GMTOFF|DSTOFF|TIMEZONE|CC|REGION|LAST_CHANGED|LEID|EUID|' +
    'NOTES|TAGS',
} as const;

const headersOf = (line: string): readonly string[] => line.split('|');

export const exportHeaders = {
  mpdxMailMerge: headersOf(lines.mpdxMailMerge),
  mpdxAdvanced: headersOf(lines.mpdxAdvanced),
  tntConnect: headersOf(lines.tntConnect),
  googleContacts: headersOf(lines.googleContacts),
  outlook: headersOf(lines.outlook),
  mailchimp: headersOf(lines.mailchimp),
} as const;
