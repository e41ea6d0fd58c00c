import { Button, Menu, MenuItemCheckbox, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ColumnTripleEditRegular } from "@fluentui/react-icons";
import { Trans } from "@lingui/react/macro";
import type { CustomerColumn } from "@procura/sdk";
import { useColumnNames } from "./customer-columns.tsx";
import { allColumns } from "./list-state.ts";

interface ColumnMenuProps {
  columns: readonly CustomerColumn[];
  onChange: (columns: readonly CustomerColumn[]) => void;
}

/** Which columns the list shows beside the name. */
export function ColumnMenu({ columns, onChange }: ColumnMenuProps) {
  const names = useColumnNames();
  return (
    <Menu
      checkedValues={{ columns: [...columns] }}
      onCheckedValueChange={(_, { checkedItems }) => onChange(allColumns.filter((column) => checkedItems.includes(column)))}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ColumnTripleEditRegular />}>
          <Trans>Columns</Trans>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {allColumns.map((column) => (
            <MenuItemCheckbox key={column} name="columns" value={column}>
              {names[column]}
            </MenuItemCheckbox>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
