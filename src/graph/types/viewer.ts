import { Field, ObjectType } from 'type-graphql';

import { ViewerRoleEnum } from '../enums';

@ObjectType('Viewer', { description: 'Who is asking, and what this caller may do.' })
export class ViewerType {
  @Field(() => ViewerRoleEnum, { description: 'What the caller is to the network.' })
  role!: string;

  @Field(() => [String], { description: 'What the caller may do, by name of the query field.' })
  capabilities!: string[];
}
