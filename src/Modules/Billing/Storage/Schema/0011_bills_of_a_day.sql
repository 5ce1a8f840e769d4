create index billing_bills_issued on billing_bills (issued_on, number);
