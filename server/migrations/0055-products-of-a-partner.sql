-- What one partner has recorded of each product: a page is a range of this index, however much others have recorded there.
create index purchases_by_partner_and_product on purchases (organization_id, partner_id, product_name) include (quantity, purchased_on);
