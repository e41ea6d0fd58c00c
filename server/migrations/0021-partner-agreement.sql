-- A partner signs the agreement that its program names.
update programs set rules = rules || '{"partnerAgreement": "partner-agreement"}' where not rules ? 'partnerAgreement';
